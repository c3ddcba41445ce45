#include "core/formats/musicxml_file.h"

#include <filesystem>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/formats/hidden_name.h"
#include "core/formats/written_abbreviation.h"
#include "core/formats/written_pitch.h"
#include "tests/core/formats/music_in_words.h"

namespace inventio::formats {
namespace {

using namespace inventio::tests;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::filesystem::path corpusFile(const std::string& name)
{
    return std::filesystem::path(INVENTIO_MUSICXML_CORPUS) / name;
}

ScoreFile fileNamed(const std::string& name)
{
    auto file = readMusicXmlFile(corpusFile(name));
    EXPECT_TRUE(file) << (file ? "" : file.error().message);
    return file ? std::move(*file) : ScoreFile();
}

/// The notes of the first track of a file that reads without a warning.
std::string notesOf(const std::string& name)
{
    const ScoreFile file = fileNamed(name);
    EXPECT_THAT(file.warnings, IsEmpty());
    return file.sequence.tracks.empty() ? "no track" : notesInWords(file.sequence, 0);
}

std::string failureOf(const std::string& name)
{
    const auto file = readMusicXmlFile(corpusFile(name));
    return file ? "it was read" : file.error().message;
}

std::string keysOf(const music::Sequence& piece)
{
    return metaInWords(piece, piece.conductor, 0x59, true);
}

// Time within the bar

TEST(MusicXmlReaderTest, DivisionsMayChangeWithinAPart)
{
    EXPECT_EQ(notesOf("changing_divisions.musicxml"),
        "0:60/1 1:62/1 2:64/1 3:65/1 4:72/0.5 4.5:74/0.5 5:76/0.333 5.333:77/0.333 5.667:79/0.333 6:81/1 7:83/0.25 "
        "7.25:84/0.75");
}

TEST(MusicXmlReaderTest, BackupAndForwardMoveInTimeButNotBeforeTheBar)
{
    EXPECT_EQ(notesOf("backup_and_forward.musicxml"), "0:72/4 1:64/1 3:65/1 4:67/4 4:74/2");
}

TEST(MusicXmlReaderTest, VoicesAndStavesOfAPartAreOneTrack)
{
    EXPECT_EQ(
        notesOf("voices_and_staves.musicxml"), "0:36/4 0:48/2 0:72/2 0:76/1 1:77/1 2:67/1 2:74/2 2:79/1 3:52/1 3:81/1");
}

TEST(MusicXmlReaderTest, TupletsAreExactWithinOneAnotherToo)
{
    EXPECT_EQ(notesOf("tuplets.musicxml"),
        "0:60/0.333 0.333:62/0.333 0.667:64/0.333 1:72/0.2 1.2:74/0.2 1.4:76/0.2 1.6:77/0.2 1.8:79/0.2 2:69/0.667 "
        "2.667:71/0.333 3:72/1");
    EXPECT_EQ(notesOf("nested_tuplets.musicxml"),
        "0:72/0.133 0.133:74/0.133 0.267:76/0.133 0.4:77/0.133 0.533:79/0.133 0.667:69/0.667 1.333:71/0.667");
}

TEST(MusicXmlReaderTest, AChordKeepsTogetherWhateverStandsBetweenAndIsAsLongAsItsFirstNote)
{
    EXPECT_EQ(
        notesOf("chords_with_elements_between.musicxml"), "0:60/2 0:64/2 0:67/2 2:62/2 2:65/2 4:60/2 4:72/2 6:62/2");
}

TEST(MusicXmlReaderTest, AMissingDurationFollowsFromWhatIsPrinted)
{
    EXPECT_EQ(notesOf("missing_durations.musicxml"), "0:60/1 1:62/1.5 2.5:64/0.5 3:65/1 8:67/4");
}

TEST(MusicXmlReaderTest, GraceNotesTakeTheirTimeFromTheNoteTheyAdorn)
{
    EXPECT_EQ(notesOf("grace_notes.musicxml"),
        "0:74/0.5 0.5:72/0.5 1:74/0.129 1.129:72/0.871 2:74/0.25 2.25:76/0.25 2.5:72/0.5 3:74/0.5 3.5:72/0.5 "
        "4:71/0.5 4.5:69/0.5 5:72/0.5 5.5:74/0.5 6:76/1 7:74/0.5 7.5:76/0.5 8:60/2 10:62/1 10:64/1 11:60/1");
}

// Ties

TEST(MusicXmlReaderTest, TiedNotesAreOneNoteAndALooseTieIsNone)
{
    EXPECT_EQ(notesOf("ties.musicxml"), "0:60/3 3:62/6 9:64/1 10:64/1 11:65/1 12:67/1 13:65/1 14:69/1 15:71/1");
    EXPECT_EQ(notesOf("ties_in_chords.musicxml"), "0:60/4 0:64/2 0:67/4 2:65/2");
}

TEST(MusicXmlReaderTest, ATieThatSaysOnlyWhereItBeginsHoldsForTheNextNote)
{
    EXPECT_EQ(notesOf("tie_without_its_end.musicxml"), "0:60/4 4:60/4");
}

// Bars and metre

TEST(MusicXmlReaderTest, ABarIsAsLongAsWhatItHolds)
{
    const auto pickup = fileNamed("pickup.musicxml").sequence;
    EXPECT_EQ(notesInWords(pickup, 0), "0:67/1 1:72/1 2:74/1 3:76/1 4:77/1 5:72/3");
    EXPECT_EQ(metresInWords(pickup), "0:4/4 1:4/4");
    const auto incomplete = fileNamed("incomplete_bars.musicxml").sequence;
    EXPECT_EQ(
        notesInWords(incomplete, 0), "0:60/1 1:62/1 2:64/1 3:65/1 4:67/1 5:69/1 6:71/1 7:72/1 8:74/1 9:76/1 13:72/3");
    EXPECT_EQ(metresInWords(incomplete), "0:3/4 5:3/4 6:4/4 10:3/4");
}

TEST(MusicXmlReaderTest, SenzaMisuraIsABarOfItsOwnLength)
{
    const auto piece = fileNamed("senza_misura.musicxml").sequence;
    EXPECT_EQ(metresInWords(piece), "0:7/4 7:2/4");
    EXPECT_EQ(piece.lastNoteEnd(), music::Ticks{11 * 480});
}

TEST(MusicXmlReaderTest, SumsOfMetresAreAddedUpAndSenselessOnesSkipped)
{
    EXPECT_EQ(metresInWords(fileNamed("mixed_metres.musicxml").sequence), "0:5/8 2.5:7/8 6:6/8 9:2/2");
}

TEST(MusicXmlReaderTest, KeyClefAndTimeMayBeMissing)
{
    const auto piece = fileNamed("no_key_no_clef_no_time.musicxml").sequence;
    EXPECT_EQ(notesInWords(piece, 0), "0:60/1 1:62/1 2:64/1 3:65/1 4:67/1 5:69/1");
    EXPECT_EQ(metresInWords(piece), "0:4/4 4:2/4");
    EXPECT_EQ(keysOf(piece), "");
}

TEST(MusicXmlReaderTest, KeysBeyondSevenAccidentalsAreWrittenTheOtherWayRound)
{
    EXPECT_EQ(keysOf(fileNamed("odd_keys.musicxml").sequence), "0:-3,1 8:-3,0");
}

// Parts

TEST(MusicXmlReaderTest, TwentyPartsFindChannelsOnTwoPorts)
{
    const auto piece = fileNamed("twenty_parts.musicxml").sequence;
    ASSERT_EQ(piece.tracks.size(), 20u);
    std::set<std::pair<int, int>> places;
    for (const music::Track& track : piece.tracks) {
        EXPECT_FALSE(track.isDrums());
        places.insert({track.port, track.channel});
    }
    EXPECT_EQ(places.size(), 20u);
    EXPECT_EQ(piece.tracks[19].port, 1);
}

TEST(MusicXmlReaderTest, PartsComeInTheOrderOfTheirList)
{
    const auto file = fileNamed("part_order.musicxml");
    ASSERT_EQ(file.sequence.tracks.size(), 4u);
    EXPECT_EQ(file.sequence.tracks[0].name, "Soprano");
    EXPECT_EQ(notesInWords(file.sequence, 0), "0:84/4");
    EXPECT_EQ(notesInWords(file.sequence, 1), "0:48/4");
    EXPECT_EQ(notesInWords(file.sequence, 2), "") << "a part that has no measures";
    EXPECT_EQ(notesInWords(file.sequence, 3), "0:60/4") << "a part that the list does not name";
    EXPECT_THAT(file.warnings, ElementsAre(HasSubstr("list of parts does not name")));
}

TEST(MusicXmlReaderTest, InstrumentsKeepTheirChannelUnlessAnotherHasIt)
{
    const auto piece = fileNamed("instruments.musicxml").sequence;
    ASSERT_EQ(piece.tracks.size(), 3u);
    const auto bytesOf = [&](std::size_t track) {
        std::vector<std::vector<std::uint8_t>> all;
        for (const music::RawEvent& event : piece.tracks[track].events)
            all.push_back(event.bytes);
        return all;
    };
    using Bytes = std::vector<std::uint8_t>;
    EXPECT_EQ(piece.tracks[0].channel, 2);
    EXPECT_EQ(piece.tracks[1].channel, 0);
    EXPECT_EQ(piece.tracks[2].channel, 1) << "the cello has the one that it asks for";
    EXPECT_EQ(piece.tracks[0].port, 1);
    EXPECT_EQ(metaInWords(piece, piece.tracks[0].events, 0x04), "0:Solo Violin");
    EXPECT_THAT(bytesOf(0), ::testing::IsSupersetOf({Bytes{0xc2, 40}, Bytes{0xb2, 7, 102}, Bytes{0xb2, 10, 32}}));
    EXPECT_THAT(bytesOf(1), ::testing::IsSupersetOf({Bytes{0xb0, 0, 1}, Bytes{0xb0, 32, 1}, Bytes{0xc0, 42}}));
}

TEST(MusicXmlReaderTest, PitchesAreAsTheySound)
{
    EXPECT_EQ(notesOf("octave_shift.musicxml"), "0:84/1 1:86/1 2:72/1 3:74/1 4:60/4");
    const auto piece = fileNamed("transposing_instruments.musicxml").sequence;
    ASSERT_EQ(piece.tracks.size(), 3u);
    EXPECT_EQ(notesInWords(piece, 0), "0:72/1 1:74/1 2:76/1 3:77/1");
    EXPECT_EQ(notesInWords(piece, 1), "0:72/1 1:74/1 2:76/1 3:77/1");
    EXPECT_EQ(notesInWords(piece, 2), "0:48/1 1:50/1 2:52/1 3:53/1");
    EXPECT_EQ(keysOf(piece), "0:0,0") << "D major for a clarinet in B flat";
    EXPECT_EQ(writtenPitchOf(piece.tracks[0]), (WrittenPitch{-1, -2, 0}));
    EXPECT_EQ(writtenPitchOf(piece.tracks[1]), (WrittenPitch{-5, -9, 0}));
    EXPECT_EQ(writtenPitchOf(piece.tracks[2]), (WrittenPitch{0, 0, -1}));
}

TEST(MusicXmlReaderTest, UnpitchedNotesAreDrums)
{
    const auto piece = fileNamed("drums.musicxml").sequence;
    ASSERT_EQ(piece.tracks.size(), 2u);
    EXPECT_TRUE(piece.tracks[0].isDrums());
    EXPECT_EQ(notesInWords(piece, 0), "0:36/1 0:43/1 1:39/1 2:36/1 3:39/1");
    EXPECT_FALSE(piece.tracks[1].isDrums());
    const auto unknown = fileNamed("unpitched_without_instrument.musicxml").sequence;
    EXPECT_TRUE(unknown.tracks.at(0).isDrums());
    EXPECT_EQ(notesInWords(unknown, 0), "0:38/2 2:64/2");
}

// The way through the piece

TEST(MusicXmlReaderTest, RepeatsArePlayedWithTheirEndings)
{
    EXPECT_EQ(notesOf("repeats_with_endings.musicxml"), "0:60/4 4:62/4 8:64/4 12:62/4 16:65/4 20:67/4");
    EXPECT_EQ(notesOf("three_endings.musicxml"), "0:60/4 4:62/4 8:60/4 12:62/4 16:60/4 20:64/4 24:65/4");
    EXPECT_EQ(notesOf("repeat_three_times.musicxml"), "0:60/4 4:60/4 8:60/4 12:62/4");
}

TEST(MusicXmlReaderTest, DamagedRepeatsArePlayedAsFarAsTheyMakeSense)
{
    EXPECT_EQ(notesOf("repeat_without_beginning.musicxml"), "0:60/4 4:60/4 8:62/4 12:62/4 16:64/4");
    EXPECT_EQ(notesOf("ending_without_second.musicxml"), "0:60/4 4:62/4 8:60/4 12:64/4");
    EXPECT_EQ(notesOf("ending_never_closed.musicxml"), "0:60/4 4:62/4 8:60/4 12:64/4 16:65/4");
    const auto file = fileNamed("repeat_without_end.musicxml");
    EXPECT_EQ(notesInWords(file.sequence, 0), "0:60/4 4:62/4 8:64/4");
    EXPECT_THAT(file.warnings, ElementsAre(HasSubstr("never closed")));
}

TEST(MusicXmlReaderTest, JumpsLeadBackOnce)
{
    EXPECT_EQ(notesOf("dal_segno_al_coda.musicxml"), "0:60/4 4:62/4 8:64/4 12:65/4 16:62/4 20:64/4 24:67/4");
    EXPECT_EQ(notesOf("da_capo_al_fine.musicxml"), "0:60/4 4:62/4 8:60/4 12:62/4 16:64/4 20:60/4 24:62/4");
    EXPECT_EQ(notesOf("jump_in_words_only.musicxml"), "0:60/4 4:62/4 8:60/4");
    const auto file = fileNamed("jump_to_nowhere.musicxml");
    EXPECT_EQ(notesInWords(file.sequence, 0), "0:60/4 4:62/4 8:64/4");
    EXPECT_THAT(file.warnings, ElementsAre(HasSubstr("no segno")));
}

// Words, tempo, dynamics

TEST(MusicXmlReaderTest, EachPassSingsItsVerse)
{
    const auto piece = fileNamed("lyrics.musicxml").sequence;
    EXPECT_EQ(metaInWords(piece, piece.tracks.at(0).events, 0x05),
        "0:Al- 1:le 2:V\u00f6- 3:gel 4:Drau- 5:\u00dfen 6:im 7:Gr\u00fc~nen");
}

TEST(MusicXmlReaderTest, ABarThatIsPlayedOnceHasAllItsVersesAndItsFermata)
{
    const auto piece = fileNamed("hymn.musicxml").sequence;
    EXPECT_EQ(metaInWords(piece, piece.tracks.at(0).events, 0x05), "0:Lo- 0:Dem 1:be 1:Herrn 2:  2:sei 3:Gott 3:Dank");
    EXPECT_EQ(metaInWords(piece, piece.tracks.at(0).events, 0x01), "0:abbreviation: S. 3:fermata");
}

TEST(MusicXmlReaderTest, ANameThatIsNotPrintedIsKeptAsSuch)
{
    const auto piece = fileNamed("hidden_names.musicxml").sequence;
    EXPECT_EQ(piece.tracks.at(0).name, "Flute");
    EXPECT_TRUE(hasHiddenName(piece.tracks.at(0)));
    EXPECT_EQ(writtenAbbreviation(piece.tracks.at(0)), "");
    EXPECT_FALSE(hasHiddenName(piece.tracks.at(1)));
    EXPECT_EQ(writtenAbbreviation(piece.tracks.at(1)), "Vc.");
}

TEST(MusicXmlReaderTest, TempoMarksHoldAgainAfterARepeat)
{
    EXPECT_EQ(
        tempiInWords(fileNamed("tempo_marks.musicxml").sequence), "0:90 6:60 8:120 10:72.5 12:90 18:60 20:120 22:72.5");
}

TEST(MusicXmlReaderTest, DynamicsAreVelocities)
{
    std::vector<int> velocities;
    const auto piece = fileNamed("dynamics.musicxml").sequence;
    for (const music::Note& note : piece.tracks.at(0).notes)
        velocities.push_back(note.velocity);
    EXPECT_THAT(velocities, ElementsAre(49, 49, 99, 45, 99));
}

// What is unusual

TEST(MusicXmlReaderTest, UnknownThingsAreSkipped)
{
    const auto file = fileNamed("unknown_things.musicxml");
    EXPECT_EQ(notesInWords(file.sequence, 0), "0:60/2 2:62/2");
    EXPECT_THAT(file.warnings, ElementsAre(HasSubstr("2 notes without a pitch")));
}

TEST(MusicXmlReaderTest, QuarterTonesAreToldAndRounded)
{
    const auto file = fileNamed("quarter_tones.musicxml");
    EXPECT_EQ(notesInWords(file.sequence, 0), "0:60/2 2:62/2");
    EXPECT_THAT(file.warnings, ElementsAre(HasSubstr("quarter tones")));
}

TEST(MusicXmlReaderTest, TextMayBeInOtherEncodings)
{
    for (const char* name : {"utf16.musicxml", "latin1.musicxml", "byte_order_mark.xml"}) {
        EXPECT_EQ(notesOf(name), "0:60/4") << name;
        EXPECT_EQ(fileNamed(name).sequence.tracks.at(0).name, "Fl\u00f6te & Fagott") << name;
    }
}

TEST(MusicXmlReaderTest, AFileThatBreaksOffIsReadAsFarAsItGoes)
{
    const auto file = fileNamed("breaks_off.musicxml");
    EXPECT_THAT(notesInWords(file.sequence, 0), ::testing::StartsWith("0:60/4"));
    EXPECT_THAT(file.warnings, ElementsAre(HasSubstr("ends early")));
}

TEST(MusicXmlReaderTest, NoEntityIsExpanded)
{
    EXPECT_EQ(notesOf("entity_expansion.musicxml"), "0:60/4");
    const auto piece = fileNamed("external_entity.musicxml").sequence;
    EXPECT_EQ(metaInWords(piece, piece.tracks.at(0).events, 0x05), "0:&secret;");
}

TEST(MusicXmlReaderTest, OtherFilesAreRefusedInASentence)
{
    EXPECT_THAT(failureOf("timewise.musicxml"), HasSubstr("timewise"));
    EXPECT_THAT(failureOf("not_music.xml"), HasSubstr("is not MusicXML"));
    EXPECT_THAT(failureOf("no_measures.musicxml"), HasSubstr("without any measure"));
    EXPECT_THAT(failureOf("no such file"), HasSubstr("no such file"));
    EXPECT_FALSE(parseMusicXml({}));
}

TEST(MusicXmlReaderTest, APartOfRestsIsATrackWithoutNotes)
{
    EXPECT_EQ(notesOf("empty_part.musicxml"), "");
}

// Compressed files

TEST(MusicXmlReaderTest, ACompressedScoreIsTheOneItsListNames)
{
    EXPECT_EQ(notesOf("packed.mxl"), "0:60/1 1:62/1 2:64/1 3:65/1");
    EXPECT_EQ(notesOf("packed_without_container.mxl"), "0:60/1 1:62/1 2:64/1 3:65/1");
}

TEST(MusicXmlReaderTest, HostileAndDamagedArchivesAreRefused)
{
    EXPECT_THAT(failureOf("packed_path_outside.mxl"), HasSubstr("leads out of the file"));
    EXPECT_THAT(failureOf("packed_path_missing.mxl"), HasSubstr("without a MusicXML score"));
    EXPECT_THAT(failureOf("packed_bomb.mxl"), HasSubstr("more than any score needs"));
    EXPECT_THAT(failureOf("packed_damaged.mxl"), HasSubstr("damaged"));
}

} // namespace
} // namespace inventio::formats
