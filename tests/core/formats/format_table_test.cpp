#include "core/formats/format_table.h"

#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/formats/midi_file.h"
#include "tests/core/formats/music_in_words.h"
#include "tests/core/music/pieces.h"
#include "tests/temporary_folder.h"

namespace inventio::formats {
namespace {

using namespace inventio::tests;
using namespace music::testing;
using ::testing::HasSubstr;

music::Sequence tune()
{
    return pieceOf({noteAt(0, 60, 480), noteAt(480, 64, 480)});
}

class FormatTableTest : public ::testing::Test {
protected:
    std::filesystem::path at(const char* name) const { return m_folder.path() / name; }

    TemporaryFolder m_folder;
    FormatTable m_table = FormatTable::standard();
};

TEST_F(FormatTableTest, WritesWhatTheEndingSays)
{
    for (const auto& [name, kind] : {std::pair{"a.mid", "midi"}, {"a.MIDI", "midi"}, {"a.musicxml", "musicxml"},
             {"a.mxl", "musicxml"}, {"a.xml", "musicxml"}, {"a", "midi"}}) {
        ASSERT_TRUE(m_table.write(at(name), tune())) << name;
        const auto read = m_table.read(at(name));
        ASSERT_TRUE(read) << name;
        EXPECT_EQ(read->kind, kind) << name;
        EXPECT_EQ(notesInWords(read->sequence, 0), "0:60/1 1:64/1") << name;
    }
}

TEST_F(FormatTableTest, RefusesAnEndingThatItCannotWrite)
{
    m_table.add({"wave", "sound", {".wav"}, {}, {}, {}, "Sound is rendered."});
    const auto unknown = m_table.write(at("a.txt"), tune());
    ASSERT_FALSE(unknown);
    EXPECT_THAT(unknown.error().message, HasSubstr("use .mid or .musicxml"));
    const auto sound = m_table.write(at("a.wav"), tune());
    ASSERT_FALSE(sound);
    EXPECT_EQ(sound.error().message, "Sound is rendered.");
    EXPECT_TRUE(std::filesystem::is_empty(m_folder.path()));
}

TEST_F(FormatTableTest, ReadsByContentWhateverTheEnding)
{
    ASSERT_TRUE(m_table.write(at("a.mxl"), tune()));
    std::filesystem::rename(at("a.mxl"), at("a.mid"));
    const auto read = m_table.read(at("a.mid"));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->kind, "musicxml");
}

TEST_F(FormatTableTest, FindsFormatsByNameAndEnding)
{
    EXPECT_EQ(m_table.byId("musicxml")->name, "MusicXML");
    EXPECT_EQ(m_table.byId("nothing"), nullptr);
    EXPECT_EQ(m_table.bySuffix("x.KAR")->id, "midi");
    EXPECT_THAT(m_table.readableSuffixes(), ::testing::IsSupersetOf({".mid", ".mxl"}));
}

} // namespace
} // namespace inventio::formats
