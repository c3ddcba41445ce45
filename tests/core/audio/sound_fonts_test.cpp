#include "core/audio/sound_fonts.h"

#include <fstream>
#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/audio/sound_font_info.h"
#include "tests/temporary_folder.h"

namespace inventio::audio {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

Environment environmentOf(std::map<std::string, std::string> variables)
{
    return [variables](const std::string& name) -> std::optional<std::string> {
        const auto found = variables.find(name);
        return found == variables.end() ? std::nullopt : std::optional(found->second);
    };
}

std::string chunk(const std::string& mark, std::string content)
{
    const std::size_t size = content.size();
    std::string head = mark;
    for (int shift = 0; shift < 32; shift += 8)
        head += static_cast<char>(size >> shift & 0xff);
    if (size % 2 == 1)
        content += '\0';
    return head + content;
}

/// The start of a sound font, as much of it as is read to name it.
std::string fontOf(const std::string& name, const std::string& copyright)
{
    const std::string info = "INFO" + chunk("ifil", std::string("\2\0\1\0", 4))
        + chunk("INAM", name + std::string(2, '\0')) + chunk("ICOP", copyright + '\0');
    return chunk("RIFF", "sfbk" + chunk("LIST", info));
}

class SoundFontsTest : public ::testing::Test {
protected:
    fs::path add(const std::string& name, const std::string& content = fontOf("A Font", "someone"))
    {
        const auto file = m_temporary.path() / name;
        fs::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << content;
        return file;
    }
    std::vector<std::string> found(const std::vector<std::string>& folders)
    {
        std::vector<fs::path> paths;
        for (const auto& folder : folders)
            paths.push_back(m_temporary.path() / folder);
        std::vector<std::string> names;
        for (const auto& font : findSoundFonts(paths))
            names.push_back(font.file.filename().string());
        return names;
    }

    tests::TemporaryFolder m_temporary;
};

TEST_F(SoundFontsTest, LooksWhereTheDesktopSays)
{
    EXPECT_THAT(soundFontFolders(environmentOf({{"XDG_DATA_HOME", "/me"}, {"XDG_DATA_DIRS", "/a:/b"}})),
        ElementsAre("/me/soundfonts", "/me/sounds/sf3", "/me/sounds/sf2", "/a/soundfonts", "/a/sounds/sf3",
            "/a/sounds/sf2", "/b/soundfonts", "/b/sounds/sf3", "/b/sounds/sf2"));
}

TEST_F(SoundFontsTest, KnowsTheUsualFolders)
{
    const auto folders = soundFontFolders(environmentOf({{"HOME", "/home/me"}}));
    EXPECT_EQ(folders.front(), "/home/me/.local/share/soundfonts");
    EXPECT_EQ(folders.back(), "/usr/share/sounds/sf2");
    EXPECT_EQ(folders.size(), 9u);
}

TEST_F(SoundFontsTest, IgnoresFoldersThatAreNotAbsolute)
{
    EXPECT_THAT(
        soundFontFolders(environmentOf({{"XDG_DATA_HOME", "me"}, {"XDG_DATA_DIRS", "a::../b"}})), ::testing::IsEmpty());
}

TEST_F(SoundFontsTest, FindsFontsAndNothingElse)
{
    add("a/b.sf2");
    add("a/A.SF3");
    add("a/notes.txt");
    add("a/text.sf2", "Dear diary,");
    add("a/empty.sf2", "");
    fs::create_directories(m_temporary.path() / "a/folder.sf2");
    EXPECT_THAT(found({"a", "absent"}), ElementsAre("A.SF3", "b.sf2"));
}

TEST_F(SoundFontsTest, PutsTheSystemsDefaultFirstAndKnownOnesNext)
{
    add("a/Aardvark.sf2");
    add("a/TimGM6mb.sf2");
    add("a/FluidR3_GM.sf2");
    EXPECT_THAT(found({"a"}), ElementsAre("FluidR3_GM.sf2", "TimGM6mb.sf2", "Aardvark.sf2"));
    fs::create_symlink("Aardvark.sf2", m_temporary.path() / "a/default-GM.sf2");
    EXPECT_THAT(found({"a"}), ElementsAre("Aardvark.sf2", "FluidR3_GM.sf2", "TimGM6mb.sf2"));
}

TEST_F(SoundFontsTest, SurvivesLinksThatLeadNowhere)
{
    fs::create_directories(m_temporary.path() / "a");
    fs::create_symlink("absent.sf2", m_temporary.path() / "a/default-GM.sf2");
    EXPECT_FALSE(defaultSoundFont({m_temporary.path() / "a"}));
}

TEST_F(SoundFontsTest, NamesFontAndLicence)
{
    add("a/TimGM6mb.sf2", fontOf("TimGM6mb1.sf2", "Tim"));
    add("a/mine.sf2", fontOf("Mine", "public domain"));
    add("a/nameless.sf2", chunk("RIFF", "sfbk"));
    const auto fonts = findSoundFonts({m_temporary.path() / "a"});
    ASSERT_EQ(fonts.size(), 3u);
    EXPECT_EQ(fonts[0].licence, "GPL-2");
    EXPECT_EQ(fonts[1].name, "Mine");
    EXPECT_EQ(fonts[1].licence, "public domain");
    EXPECT_EQ(fonts[2].name, "nameless");
    EXPECT_EQ(fonts[2].licence, "");
}

TEST_F(SoundFontsTest, SaysWhatToInstall)
{
    const auto none = defaultSoundFont({m_temporary.path()});
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, base::ErrorCode::NotFound);
    EXPECT_THAT(none.error().message, HasSubstr("fluid-soundfont-gm"));
}

TEST_F(SoundFontsTest, RefusesEveryTruncationOfAFont)
{
    const std::string whole = fontOf("A Font", "someone");
    for (std::size_t size = 0; size < whole.size(); ++size)
        EXPECT_FALSE(readSoundFontInfo(add("cut.sf2", whole.substr(0, size)))) << size;
    EXPECT_TRUE(readSoundFontInfo(add("whole.sf2", whole)));
}

TEST_F(SoundFontsTest, ReadsAFontWhoseChunksLieAboutTheirSize)
{
    std::string lying = fontOf("A Font", "someone");
    for (std::size_t at = 12; at < lying.size(); ++at) {
        std::string bytes = lying;
        bytes[at] = '\xff';
        EXPECT_TRUE(readSoundFontInfo(add("lying.sf2", bytes))) << at;
    }
}

} // namespace
} // namespace inventio::audio
