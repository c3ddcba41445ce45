#include <gtest/gtest.h>

#include "core/composing/rules/rules.h"
#include "tests/core/composing/pieces.h"

namespace inventio::composing {
namespace {

/// Chords of a quarter each, from the second bar on.
Canvas chords(const std::vector<std::vector<int>>& pitches)
{
    std::vector<grid::GridNote> notes;
    for (std::size_t beat = 0; beat < pitches.size(); ++beat)
        for (const int pitch : pitches[beat])
            notes.push_back({16 + 4 * static_cast<int>(beat), pitch, 4});
    return canvasOf(64, notes);
}

/// The quarter on a beat of such chords.
grid::GridNote quarter(int beat, int pitch)
{
    return {16 + 4 * beat, pitch, 4};
}

/// What a rule counts against a note.
int countOf(std::string_view rule, const Canvas& canvas, const grid::GridNote& note)
{
    const ProposedNote proposed{canvas, note};
    return findRule(rule)->count(proposed, faultsMadeBy(proposed));
}

/// Soprano and bass move from an octave, C5 over C4, to D5 over nothing yet; alto and tenor hold.
Canvas halfWritten()
{
    return canvasOf(32, {{8, 72, 4}, {12, 74, 4}, {8, 67, 8}, {8, 64, 8}, {8, 60, 4}});
}

TEST(FaultsMadeTest, SeesTheOctavesThatANoteWouldMake)
{
    EXPECT_EQ(countOf("parallels", halfWritten(), {12, 62, 4}), 1);
}

TEST(FaultsMadeTest, FindsNothingWrongWithContraryMotion)
{
    EXPECT_EQ(countOf("parallels", halfWritten(), {12, 59, 4}), 0);
}

TEST(FaultsMadeTest, CountsAtTheEdgesOfTheRollToo)
{
    EXPECT_EQ(countOf("parallels", canvasOf(8, {{0, 72, 4}, {4, 74, 4}, {0, 48, 4}}), {4, 50, 4}), 1);
}

TEST(FaultsMadeTest, HearsHiddenOctavesOfTheOuterVoices)
{
    const Canvas canvas = chords({{67, 60, 55, 40}, {72, 64, 55}});
    EXPECT_EQ(countOf("outer-voices", canvas, quarter(1, 48)), 1);
    EXPECT_EQ(countOf("outer-voices", canvas, quarter(1, 45)), 0);
}

TEST(FaultsMadeTest, HearsOctavesInContraryMotion)
{
    EXPECT_EQ(countOf("outer-voices", chords({{67, 62, 59, 55}, {72, 64, 55}}), quarter(1, 48)), 1);
}

TEST(FaultsMadeTest, TheLeadingToneHasToRise)
{
    EXPECT_EQ(countOf("leading-tone", chords({{71, 67, 62, 43}, {64, 60, 48}}), quarter(1, 67)), 1);
    EXPECT_EQ(countOf("leading-tone", chords({{71, 67, 62, 43}, {67, 64, 48}}), quarter(1, 72)), 0);
}

TEST(FaultsMadeTest, ALeadingToneThatIsNotGoneOnWithYetIsNoFault)
{
    EXPECT_EQ(countOf("leading-tone", chords({{79, 71, 62, 43}, {79, 60}}), quarter(1, 52)), 0);
}

TEST(FaultsMadeTest, TheLeadingToneIsNotDoubled)
{
    EXPECT_EQ(countOf("leading-tone", chords({{71, 62, 43}, {72, 64, 55, 48}}), quarter(0, 59)), 1);
}

TEST(FaultsMadeTest, TheSeventhHasToFall)
{
    const Canvas canvas = chords({{65, 62, 59, 43}, {60, 55, 48}});
    EXPECT_EQ(countOf("chord-seventh", canvas, quarter(1, 67)), 1);
    EXPECT_EQ(countOf("chord-seventh", canvas, quarter(1, 64)), 0);
}

TEST(FaultsMadeTest, ASixFourChordNeedsAReason)
{
    EXPECT_EQ(countOf("six-four", chords({{69, 65, 60, 53}, {72, 64, 60}, {69, 65, 62, 50}}), quarter(1, 43)), 1);
    EXPECT_EQ(countOf("six-four", chords({{69, 65, 60, 53}, {72, 64, 60}, {71, 67, 62, 55}}), quarter(1, 55)), 0)
        << "cadential";
    EXPECT_EQ(countOf("six-four", chords({{69, 65, 60, 53}, {72, 64, 60}, {69}}), quarter(1, 43)), 0)
        << "what follows is not written yet";
}

TEST(FaultsMadeTest, TheBassDoesNotLeapATritone)
{
    const Canvas canvas = chords({{69, 65, 60, 53}, {67, 65, 62}});
    EXPECT_EQ(countOf("bass-leaps", canvas, quarter(1, 47)), 1);
    EXPECT_EQ(countOf("bass-leaps", canvas, quarter(1, 55)), 0);
}

TEST(FaultsMadeTest, ABeatHasItsThird)
{
    EXPECT_EQ(countOf("bare-fifths", chords({{72, 67}}), quarter(0, 48)), 1);
    EXPECT_EQ(countOf("bare-fifths", chords({{72, 64}}), quarter(0, 48)), 0);
}

TEST(FaultsMadeTest, ADissonanceIsReachedAndLeftByStep)
{
    const Canvas canvas = chords({{72, 67, 64, 48}, {67, 64, 48}, {72, 67, 64, 48}});
    EXPECT_GT(countOf("dissonance", canvas, quarter(1, 77)), 0);
    EXPECT_EQ(countOf("dissonance", canvas, quarter(1, 72)), 0);
}

TEST(FaultsMadeTest, WhatANoteMendsDoesNotCount)
{
    const FaultCounts made = faultsMadeBy({chords({{72, 67, 48}}), quarter(0, 64)});
    EXPECT_EQ(made, FaultCounts{});
}

} // namespace
} // namespace inventio::composing
