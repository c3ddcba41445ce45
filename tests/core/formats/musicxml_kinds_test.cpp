#include <filesystem>
#include <ostream>
#include <string>

#include <gtest/gtest.h>

#include "core/formats/musicxml_file.h"
#include "tests/core/formats/music_in_words.h"

// Kinds of notation whose sound MuseScore and we agree on (tests/peers/musescore.py --sheets).

namespace inventio::formats {
namespace {

struct Kind {
    const char* name;
    const char* notes; ///< of the first track

    friend std::ostream& operator<<(std::ostream& out, const Kind& kind) { return out << kind.name; }
};

class MusicXmlKindsTest : public ::testing::TestWithParam<Kind> { };

TEST_P(MusicXmlKindsTest, SoundAsOtherReadersPlayThem)
{
    const auto path = std::filesystem::path(INVENTIO_MUSICXML_CORPUS) / (std::string(GetParam().name) + ".musicxml");
    const auto file = readMusicXmlFile(path);
    ASSERT_TRUE(file) << file.error().message;
    ASSERT_FALSE(file->sequence.tracks.empty());
    EXPECT_EQ(tests::notesInWords(file->sequence, 0), GetParam().notes);
}

INSTANTIATE_TEST_SUITE_P(All, MusicXmlKindsTest,
    ::testing::Values(
        Kind{"additive_metre",
            "0:60/0.5 0.5:62/0.5 1:64/0.5 1.5:65/0.5 2:67/0.5 2.5:72/1 3.5:71/1 4.5:69/1 5.5:60/0.5 6:62/0.5 "
            "6.5:64/0.5 7:65/0.5 7.5:67/0.5 8:67/3"},
        Kind{"grace_times", "0:72/2 2:74/0.5 2.5:76/0.5 3:77/1 4:74/2 6:72/2"},
        Kind{"cue_notes", "0:79/1 1:60/1 2:62/2"}, Kind{"late_second_voice", "0:48/4 0:72/4 1:64/1 3:67/1"},
        Kind{"uneven_parts", "0:60/1 1:62/1 2:64/1 3:65/1 4:60/1 5:62/1 6:64/1 7:65/1 8:72/4"},
        Kind{"ending_for_two_passes", "0:60/4 4:62/4 8:60/4 12:62/4 16:60/4 20:64/4 24:65/4"},
        Kind{"ties_in_notations_only", "0:60/7 7:62/1"},
        Kind{"transposed_an_octave_more", "0:46/1 1:48/1 2:50/1 3:51/1"},
        Kind{"octave_clef", "0:60/1 1:62/1 2:64/1 3:65/1"}, Kind{"double_accidentals", "0:62/1 1:62/1 2:71/1 3:72/1"},
        Kind{"rounded_septuplet",
            "0:60/0.144 0.144:62/0.142 0.285:64/0.144 0.429:65/0.142 0.571:67/0.144 0.715:69/0.142 0.856:71/0.144 "
            "1:72/1 "
            "2:74/1 3:76/1"},
        Kind{"chord_across_staves", "0:48/2 0:67/2 2:52/2"},
        Kind{"split_bars_in_a_repeat",
            "0:67/1 1:60/1 2:62/1 3:64/1 4:72/1 5:60/1 6:62/1 7:64/1 8:60/1 9:62/1 10:64/1 11:72/1 12:60/1 13:62/1 "
            "14:64/1 15:67/1 16:72/4"},
        Kind{"duration_of_nothing", "0:60/1 1:62/1 2:64/1 3:65/2"}),
    [](const auto& each) { return std::string(each.param.name); });

} // namespace
} // namespace inventio::formats
