#include "core/base/atomic_file.h"

#include <cerrno>
#include <cstring>
#include <optional>
#include <string>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace inventio::base {

namespace {

/// Owns a file descriptor.
class Descriptor {
public:
    explicit Descriptor(int number = -1)
        : m_number(number)
    {
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor(Descriptor&& other) noexcept
        : m_number(std::exchange(other.m_number, -1))
    {
    }
    Descriptor& operator=(Descriptor&& other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }
    ~Descriptor() { close(); }

    int number() const { return m_number; }
    bool isOpen() const { return m_number >= 0; }
    /// False, with errno set, when the system reports a late write error.
    bool close() { return m_number < 0 || ::close(std::exchange(m_number, -1)) == 0; }

private:
    int m_number;
};

std::string reasonOf(int errorNumber)
{
    switch (errorNumber) {
    case ENOENT:
        return "there is no such file";
    case ENOTDIR:
        return "a part of its path is not a folder";
    case EISDIR:
        return "it is a folder";
    case EACCES:
    case EPERM:
        return "you have no permission for it";
    case EROFS:
        return "it lies on a read-only disk";
    case ENOSPC:
    case EDQUOT:
        return "the disk is full";
    case EFBIG:
        return "it would be larger than the system allows";
    case ENAMETOOLONG:
        return "its name is too long";
    case ELOOP:
        return "its symbolic links go round in a circle";
    default:
        return std::strerror(errorNumber);
    }
}

std::string sizeInMegabytes(std::uintmax_t bytes)
{
    return std::to_string(bytes >> 20) + " MB";
}

tl::unexpected<Error> cannotRead(const std::filesystem::path& path, int errorNumber)
{
    const bool isMissing = errorNumber == ENOENT || errorNumber == ENOTDIR;
    return failure(isMissing ? ErrorCode::NotFound : ErrorCode::BadInput,
        "Cannot read " + path.string() + ": " + reasonOf(errorNumber) + '.');
}

Error writeError(const std::filesystem::path& path, int errorNumber)
{
    const std::string reason = errorNumber == ENOENT ? "its folder does not exist" : reasonOf(errorNumber);
    return {ErrorCode::CannotWrite, "Cannot write " + path.string() + ": " + reason + '.'};
}

tl::unexpected<Error> cannotWrite(const std::filesystem::path& path, int errorNumber)
{
    return failure(writeError(path, errorNumber));
}

struct OpenFile {
    Descriptor descriptor;
    std::uintmax_t size = 0;
};

Result<OpenFile> openRegularFile(const std::filesystem::path& path)
{
    // Without O_NONBLOCK opening a pipe that nobody writes to would wait for ever.
    Descriptor descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!descriptor.isOpen())
        return cannotRead(path, errno);
    struct stat status { };
    if (::fstat(descriptor.number(), &status) != 0)
        return cannotRead(path, errno);
    if (S_ISDIR(status.st_mode))
        return cannotRead(path, EISDIR);
    if (!S_ISREG(status.st_mode))
        return failure(ErrorCode::BadInput, "Cannot read " + path.string() + ": it is not a regular file.");
    return OpenFile{std::move(descriptor), static_cast<std::uintmax_t>(status.st_size)};
}

/// Fills `bytes`, less only where the file ends early; then `bytes` shrinks. False with errno set when it fails.
bool readFully(int descriptor, std::vector<std::byte>& bytes)
{
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t count = ::read(descriptor, bytes.data() + done, bytes.size() - done);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return false;
        if (count == 0)
            break;
        done += static_cast<std::size_t>(count);
    }
    bytes.resize(done);
    return true;
}

bool writeFully(int descriptor, std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return false;
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
    return true;
}

/// A file with a name of its own beside the target; gone again unless it took the target's place.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::filesystem::path& target)
    {
        // mkstemp would give permissions of its own; this way the system applies the user's umask.
        constexpr int kMaxAttempts = 1000;
        for (int attempt = 0; attempt < kMaxAttempts && !isOpen(); ++attempt) {
            m_path = target.parent_path() / nameOf(attempt);
            m_descriptor = Descriptor(::open(m_path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
            if (!isOpen() && errno != EEXIST)
                break;
        }
        m_mustGo = isOpen();
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile()
    {
        if (m_mustGo)
            ::unlink(m_path.c_str());
    }

    bool isOpen() const { return m_descriptor.isOpen(); }

    int descriptor() const { return m_descriptor.number(); }

    /// False with errno set when any step fails.
    bool setPermissions(mode_t permissions) { return ::fchmod(m_descriptor.number(), permissions) == 0; }
    bool close() { return ::fsync(m_descriptor.number()) == 0 && m_descriptor.close(); }
    bool replace(const std::filesystem::path& target)
    {
        m_mustGo = ::rename(m_path.c_str(), target.c_str()) != 0;
        return !m_mustGo;
    }

private:
    static std::string nameOf(int attempt)
    {
        return ".inventio-" + std::to_string(::getpid()) + '-' + std::to_string(attempt) + ".tmp";
    }

    std::filesystem::path m_path;
    Descriptor m_descriptor;
    bool m_mustGo = false;
};

/// Where a chain of symbolic links leads, also when nothing is there yet.
Result<std::filesystem::path> followLinks(std::filesystem::path path)
{
    const std::filesystem::path given = path;
    constexpr int kMaxLinks = 40; // as the kernel has it
    for (int links = 0; links < kMaxLinks; ++links) {
        std::error_code error;
        if (!std::filesystem::is_symlink(path, error))
            return path;
        const auto next = std::filesystem::read_symlink(path, error);
        if (error)
            return cannotWrite(given, error.value());
        path = path.parent_path() / next;
    }
    return cannotWrite(given, ELOOP);
}

} // namespace

struct AtomicFile::State {
    std::filesystem::path path; ///< as the caller named it
    std::filesystem::path target;
    std::optional<TemporaryFile> temporary; ///< this or direct
    Descriptor direct;
};

AtomicFile::AtomicFile(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}
AtomicFile::AtomicFile(AtomicFile&& other) noexcept = default;
AtomicFile& AtomicFile::operator=(AtomicFile&& other) noexcept = default;
AtomicFile::~AtomicFile() = default;

Result<AtomicFile> AtomicFile::create(const std::filesystem::path& path)
{
    auto target = followLinks(path);
    if (!target)
        return failure(target.error());
    struct stat existing { };
    const bool exists = ::stat(target->c_str(), &existing) == 0;
    if (!exists && errno != ENOENT)
        return cannotWrite(path, errno);
    if (exists && S_ISDIR(existing.st_mode))
        return cannotWrite(path, EISDIR);
    auto state = std::make_unique<State>();
    state->path = path;
    state->target = *std::move(target);
    if (exists && !S_ISREG(existing.st_mode)) {
        state->direct = Descriptor(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
        if (!state->direct.isOpen())
            return cannotWrite(path, errno);
        return AtomicFile(std::move(state));
    }
    // A rename would replace a file that its owner has protected.
    if (exists && ::faccessat(AT_FDCWD, state->target.c_str(), W_OK, AT_EACCESS) != 0)
        return cannotWrite(path, errno);

    constexpr mode_t kPermissionBits = 07777;
    auto& temporary = state->temporary.emplace(state->target);
    if (!temporary.isOpen() || (exists && !temporary.setPermissions(existing.st_mode & kPermissionBits)))
        return cannotWrite(path, errno);
    return AtomicFile(std::move(state));
}

int AtomicFile::descriptor() const
{
    return m_state->temporary ? m_state->temporary->descriptor() : m_state->direct.number();
}

Error AtomicFile::failed(int errorNumber) const
{
    return writeError(m_state->path, errorNumber);
}

Result<void> AtomicFile::commit()
{
    const bool isDone = m_state->temporary ? m_state->temporary->close() && m_state->temporary->replace(m_state->target)
                                           : m_state->direct.close();
    if (!isDone)
        return failure(failed(errno));
    return {};
}

Result<void> writeFileAtomically(const std::filesystem::path& path, std::span<const std::byte> bytes)
{
    auto file = AtomicFile::create(path);
    if (!file)
        return failure(file.error());
    if (!writeFully(file->descriptor(), bytes))
        return failure(file->failed(errno));
    return file->commit();
}

Result<std::vector<std::byte>> readFile(const std::filesystem::path& path, std::uintmax_t maxBytes)
{
    auto file = openRegularFile(path);
    if (!file)
        return failure(file.error());
    if (file->size > maxBytes)
        return failure(ErrorCode::BadInput,
            path.string() + " is too large: " + sizeInMegabytes(file->size) + ", where at most "
                + sizeInMegabytes(maxBytes) + " can be read.");
    std::vector<std::byte> bytes(file->size);
    if (!readFully(file->descriptor.number(), bytes))
        return cannotRead(path, errno);
    return bytes;
}

Result<std::vector<std::byte>> readFileStart(const std::filesystem::path& path, std::size_t count)
{
    auto file = openRegularFile(path);
    if (!file)
        return failure(file.error());
    std::vector<std::byte> bytes(count);
    if (!readFully(file->descriptor.number(), bytes))
        return cannotRead(path, errno);
    return bytes;
}

} // namespace inventio::base
