#include "core/base/atomic_file.h"

#include <algorithm>
#include <csignal>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace inventio::base {
namespace {

namespace fs = std::filesystem;
using ::testing::EndsWith;
using ::testing::HasSubstr;

constexpr std::uintmax_t kPlenty = 1 << 20;

std::span<const std::byte> bytesOf(std::string_view text)
{
    return std::as_bytes(std::span(text));
}

class AtomicFileTest : public ::testing::Test {
protected:
    AtomicFileTest()
    {
        std::string pattern = ::testing::TempDir() + "atomic_file_XXXXXX";
        folder = ::mkdtemp(pattern.data());
        fs::permissions(folder, fs::perms(0755));
    }
    ~AtomicFileTest() override { fs::remove_all(folder); }

    static std::string textOf(const fs::path& path)
    {
        const auto bytes = readFile(path, kPlenty);
        return bytes ? std::string(reinterpret_cast<const char*>(bytes->data()), bytes->size()) : "unreadable";
    }
    static mode_t permissionsOf(const fs::path& path)
    {
        struct stat status { };
        ::stat(path.c_str(), &status);
        return status.st_mode & 07777;
    }
    std::ptrdiff_t filesInFolder() const { return std::distance(fs::directory_iterator(folder), {}); }

    fs::path folder;
};

/// While it lives the process has no more rights than anybody: root could read and write everything.
class WithoutPrivileges {
public:
    WithoutPrivileges()
    {
        constexpr uid_t kNobody = 65534;
        if (m_own == 0)
            m_dropped = ::seteuid(kNobody) == 0;
    }
    ~WithoutPrivileges()
    {
        if (m_dropped && ::seteuid(m_own) != 0)
            std::abort();
    }
    bool holds() const { return ::geteuid() != 0; }

private:
    uid_t m_own = ::geteuid();
    bool m_dropped = false;
};

TEST_F(AtomicFileTest, WritesWhatIsReadAgain)
{
    ASSERT_TRUE(writeFileAtomically(folder / "new", bytesOf("fugue")));
    EXPECT_EQ(textOf(folder / "new"), "fugue");
}

TEST_F(AtomicFileTest, WritesAnEmptyFile)
{
    ASSERT_TRUE(writeFileAtomically(folder / "empty", {}));
    EXPECT_EQ(readFile(folder / "empty", 0)->size(), 0u);
}

TEST_F(AtomicFileTest, ReplacesALongerFileWholly)
{
    ASSERT_TRUE(writeFileAtomically(folder / "file", bytesOf("a long prelude")));
    ASSERT_TRUE(writeFileAtomically(folder / "file", bytesOf("fugue")));
    EXPECT_EQ(textOf(folder / "file"), "fugue");
    EXPECT_EQ(filesInFolder(), 1);
}

TEST_F(AtomicFileTest, GivesANewFileThePermissionsOfTheUmask)
{
    const mode_t before = ::umask(027);
    const auto written = writeFileAtomically(folder / "new", bytesOf("x"));
    ::umask(before);
    ASSERT_TRUE(written);
    EXPECT_EQ(permissionsOf(folder / "new"), 0640u);
}

TEST_F(AtomicFileTest, KeepsThePermissionsOfAnExistingFile)
{
    ASSERT_TRUE(writeFileAtomically(folder / "file", bytesOf("x")));
    fs::permissions(folder / "file", fs::perms(0604));
    ASSERT_TRUE(writeFileAtomically(folder / "file", bytesOf("y")));
    EXPECT_EQ(permissionsOf(folder / "file"), 0604u);
    EXPECT_EQ(textOf(folder / "file"), "y");
}

TEST_F(AtomicFileTest, FollowsSymbolicLinks)
{
    fs::create_directory(folder / "music");
    ASSERT_TRUE(writeFileAtomically(folder / "music" / "file", bytesOf("x")));
    fs::create_symlink("music/file", folder / "second");
    fs::create_symlink(folder / "second", folder / "first");
    ASSERT_TRUE(writeFileAtomically(folder / "first", bytesOf("y")));
    EXPECT_EQ(textOf(folder / "music" / "file"), "y");
    EXPECT_TRUE(fs::is_symlink(folder / "first"));
}

TEST_F(AtomicFileTest, CreatesWhatASymbolicLinkPointsTo)
{
    fs::create_symlink("missing", folder / "link");
    ASSERT_TRUE(writeFileAtomically(folder / "link", bytesOf("y")));
    EXPECT_EQ(textOf(folder / "missing"), "y");
}

TEST_F(AtomicFileTest, RefusesLinksThatGoRoundInACircle)
{
    fs::create_symlink("b", folder / "a");
    fs::create_symlink("a", folder / "b");
    const auto written = writeFileAtomically(folder / "a", bytesOf("x"));
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::CannotWrite);
    EXPECT_THAT(written.error().message, HasSubstr("circle"));
}

TEST_F(AtomicFileTest, SaysThatTheFolderOfAnOutputDoesNotExist)
{
    const auto written = writeFileAtomically(folder / "none" / "file", bytesOf("x"));
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::CannotWrite);
    EXPECT_EQ(written.error().message,
        "Cannot write " + (folder / "none" / "file").string() + ": its folder does not exist.");
}

TEST_F(AtomicFileTest, RefusesToWriteOverAFolder)
{
    const auto written = writeFileAtomically(folder, bytesOf("x"));
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::CannotWrite);
    EXPECT_THAT(written.error().message, EndsWith(": it is a folder."));
}

TEST_F(AtomicFileTest, ReportsAFullDevice)
{
    const auto written = writeFileAtomically("/dev/full", bytesOf("x"));
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::CannotWrite);
    EXPECT_EQ(written.error().message, "Cannot write /dev/full: the disk is full.");
}

TEST_F(AtomicFileTest, WritesToADeviceDirectly)
{
    EXPECT_TRUE(writeFileAtomically("/dev/null", bytesOf("x")));
    EXPECT_TRUE(fs::is_character_file("/dev/null"));
}

TEST_F(AtomicFileTest, LeavesTheOldFileAndNothingElseWhenWritingFailsHalfway)
{
    ASSERT_TRUE(writeFileAtomically(folder / "file", bytesOf("old")));
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    const rlimit narrow{10'000, before.rlim_max};
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    ::setrlimit(RLIMIT_FSIZE, &narrow);
    const auto written = writeFileAtomically(folder / "file", bytesOf(std::string(100'000, 'x')));
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);

    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::CannotWrite);
    EXPECT_EQ(textOf(folder / "file"), "old");
    EXPECT_EQ(filesInFolder(), 1);
}

TEST_F(AtomicFileTest, DoesNotReplaceAFileThatMustNotBeWritten)
{
    ASSERT_TRUE(writeFileAtomically(folder / "file", bytesOf("old")));
    fs::permissions(folder / "file", fs::perms(0444));
    fs::permissions(folder, fs::perms(0777));
    const WithoutPrivileges nobody;
    if (!nobody.holds())
        GTEST_SKIP() << "this process cannot give up root's right to write everything";
    const auto written = writeFileAtomically(folder / "file", bytesOf("new"));
    ASSERT_FALSE(written);
    EXPECT_THAT(written.error().message, EndsWith(": you have no permission for it."));
    EXPECT_EQ(textOf(folder / "file"), "old");
}

TEST_F(AtomicFileTest, SaysThatAFolderMustNotBeWritten)
{
    fs::permissions(folder, fs::perms(0555));
    const WithoutPrivileges nobody;
    if (!nobody.holds())
        GTEST_SKIP() << "this process cannot give up root's right to write everything";
    const auto written = writeFileAtomically(folder / "file", bytesOf("new"));
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::CannotWrite);
    EXPECT_THAT(written.error().message, EndsWith(": you have no permission for it."));
}

TEST_F(AtomicFileTest, SaysThatAFileMustNotBeRead)
{
    ASSERT_TRUE(writeFileAtomically(folder / "secret", bytesOf("x")));
    fs::permissions(folder / "secret", fs::perms(0));
    const WithoutPrivileges nobody;
    if (!nobody.holds())
        GTEST_SKIP() << "this process cannot give up root's right to read everything";
    const auto bytes = readFile(folder / "secret", kPlenty);
    ASSERT_FALSE(bytes);
    EXPECT_EQ(bytes.error().code, ErrorCode::BadInput);
    EXPECT_THAT(bytes.error().message, EndsWith(": you have no permission for it."));
}

TEST_F(AtomicFileTest, SaysThatAFileIsMissing)
{
    const auto bytes = readFile(folder / "none", kPlenty);
    ASSERT_FALSE(bytes);
    EXPECT_EQ(bytes.error().code, ErrorCode::NotFound);
    EXPECT_EQ(bytes.error().message, "Cannot read " + (folder / "none").string() + ": there is no such file.");
}

TEST_F(AtomicFileTest, SaysThatAFolderIsNoFile)
{
    const auto bytes = readFile(folder, kPlenty);
    ASSERT_FALSE(bytes);
    EXPECT_EQ(bytes.error().code, ErrorCode::BadInput);
    EXPECT_THAT(bytes.error().message, EndsWith(": it is a folder."));
}

TEST_F(AtomicFileTest, DoesNotWaitForAPipe)
{
    ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
    const auto bytes = readFile(folder / "pipe", kPlenty);
    ASSERT_FALSE(bytes);
    EXPECT_THAT(bytes.error().message, EndsWith(": it is not a regular file."));
}

TEST_F(AtomicFileTest, ReadsAFileOfExactlyTheLargestSize)
{
    ASSERT_TRUE(writeFileAtomically(folder / "file", bytesOf("12345")));
    EXPECT_TRUE(readFile(folder / "file", 5));
    EXPECT_FALSE(readFile(folder / "file", 4));
}

TEST_F(AtomicFileTest, RefusesAHugeFileBeforeReadingIt)
{
    ASSERT_TRUE(writeFileAtomically(folder / "huge", {}));
    fs::resize_file(folder / "huge", std::uintmax_t{1} << 40);
    const auto bytes = readFile(folder / "huge", std::uintmax_t{64} << 20);
    ASSERT_FALSE(bytes);
    EXPECT_THAT(bytes.error().message, HasSubstr("is too large: 1048576 MB, where at most 64 MB can be read."));
}

TEST_F(AtomicFileTest, ReadsTheStartOfAFileOfAnySize)
{
    ASSERT_TRUE(writeFileAtomically(folder / "file", bytesOf("MThd")));
    fs::resize_file(folder / "file", std::uintmax_t{1} << 40);
    const auto start = readFileStart(folder / "file", 6);
    ASSERT_TRUE(start);
    EXPECT_EQ(std::string(reinterpret_cast<const char*>(start->data()), start->size()), std::string("MThd\0\0", 6));
}

TEST_F(AtomicFileTest, ReadsNoMoreStartThanThereIs)
{
    ASSERT_TRUE(writeFileAtomically(folder / "file", bytesOf("MT")));
    EXPECT_EQ(readFileStart(folder / "file", 6)->size(), 2u);
}

} // namespace
} // namespace inventio::base
