#include "core/analysis/harmony/harmony.h"

#include <gtest/gtest.h>

#include "tests/core/analysis/harmony/chorale.h"

namespace inventio::analysis {
namespace {

using testing::chorale;
using testing::phraseInC;

/// "C: I IV6 G: V": numerals with the key where it changes.
std::string heardIn(const music::Sequence& piece)
{
    std::string text;
    std::string key;
    for (const ChordSpan& span : analyseHarmony(piece).chords) {
        text += text.empty() ? "" : " ";
        if (span.key.shortName() != key)
            text += span.key.shortName() + ": ";
        key = span.key.shortName();
        text += span.numeral;
    }
    return text;
}

music::Sequence transposed(music::Sequence piece, int semitones)
{
    for (music::Track& track : piece.tracks)
        for (music::Note& note : track.notes)
            note.pitch += semitones;
    return piece;
}

TEST(HarmonyTest, NamesChordsWithTheirInversions)
{
    EXPECT_EQ(heardIn(phraseInC()), "C: I IV6 V65 I ii65 V I");
}

TEST(HarmonyTest, HearsTheSameInEveryKey)
{
    for (int semitones = -6; semitones < 6; ++semitones) {
        const std::string heard = heardIn(transposed(phraseInC(), semitones));
        EXPECT_EQ(heard.substr(heard.find(' ')), " I IV6 V65 I ii65 V I") << semitones;
    }
}

TEST(HarmonyTest, HearsMinor)
{
    // i V6 i iv6 V i
    EXPECT_EQ(heardIn(chorale({{57, 64, 69, 72}, {56, 64, 71, 76}, {57, 64, 69, 72}, {53, 62, 69, 74}, {52, 64, 68, 71},
                  {45, 60, 64, 69}, {45, 60, 64, 69}})),
        "a: i V6 i iv6 V i");
}

TEST(HarmonyTest, APassingNoteIsNoChord)
{
    auto piece = phraseInC();
    piece.tracks[3].notes[3].length = music::Ticks{240}; // C goes to F by way of E
    piece.tracks[3].notes.insert(piece.tracks[3].notes.begin() + 4, music::testing::noteAt(3 * 480 + 240, 50, 240));
    const Harmony harmony = analyseHarmony(piece);
    EXPECT_EQ(heardIn(piece), "C: I IV6 V65 I ii65 V I");
    ASSERT_EQ(harmony.foreign.size(), 1u);
    EXPECT_EQ(harmony.foreign[0].note, (grid::NoteReference{3, 4}));
}

TEST(HarmonyTest, ThePieceEndsWithACadence)
{
    const Harmony harmony = analyseHarmony(phraseInC());
    ASSERT_EQ(harmony.cadences.size(), 1u);
    EXPECT_EQ(harmony.cadences[0].abbreviation(), "PAC");
    EXPECT_EQ(harmony.cadences[0].key.name(), "C major");
    EXPECT_GE(harmony.cadences[0].at, music::Ticks{6 * 480});
}

TEST(HarmonyTest, EveryChordSaysWhy)
{
    for (const ChordSpan& span : analyseHarmony(phraseInC()).chords)
        EXPECT_NE(span.reason.find("In C major it is " + span.numeral), std::string::npos) << span.reason;
}

TEST(HarmonyTest, AChordHoldsThroughAShortRestAndNotThroughALongOne)
{
    const std::array<int, 4> rest{};
    auto chords = analyseHarmony(chorale({{48, 60, 64, 67}, rest, rest, {55, 59, 62, 67}, {48, 60, 64, 67}})).chords;
    ASSERT_GE(chords.size(), 3u);
    EXPECT_EQ(chords[0].end, music::Ticks{3 * 480});
    EXPECT_EQ(chords[1].onset, music::Ticks{3 * 480});
    EXPECT_EQ(chords.back().end, music::Ticks{8 * 480}) << "to the end of the bar";
    chords = analyseHarmony(chorale({{48, 60, 64, 67}, rest, rest, rest, rest, rest, rest, {48, 60, 64, 67}})).chords;
    ASSERT_GE(chords.size(), 2u);
    EXPECT_EQ(chords[0].end, music::Ticks{5 * 480});
}

TEST(HarmonyTest, NothingIsHeardInSilence)
{
    EXPECT_TRUE(analyseHarmony(music::testing::pieceOf(std::vector<music::Track>{})).chords.empty());
    EXPECT_TRUE(analyseHarmony(music::testing::pieceOf(std::vector<music::Note>{})).cadences.empty());
}

TEST(HarmonyTest, AnyNotesAreHeardAsSomething)
{
    std::vector<music::Note> notes;
    for (int i = 0; i < 400; ++i)
        notes.push_back(music::testing::noteAt(i * 97, 30 + i * 37 % 70, 50 + i * 13 % 700));
    const auto piece = music::testing::pieceOf(notes);
    const auto chords = analyseHarmony(piece).chords;
    ASSERT_FALSE(chords.empty());
    for (std::size_t i = 1; i < chords.size(); ++i)
        EXPECT_LE(chords[i - 1].end, chords[i].onset);
}

} // namespace
} // namespace inventio::analysis
