#include "core/analysis/chords.h"

#include <vector>

#include <gtest/gtest.h>

namespace inventio::analysis {
namespace {

std::optional<Chord> chord(const std::vector<int>& pitches)
{
    return chordOf(pitches);
}

TEST(ChordsTest, KnowsTriadsInAnyPosition)
{
    EXPECT_EQ(chord({48, 64, 67, 72}), (Chord{ChordKind::Major, 0}));
    EXPECT_EQ(chord({52, 60, 67}), (Chord{ChordKind::Major, 0}));
    EXPECT_EQ(chord({55, 60, 64}), (Chord{ChordKind::Major, 0}));
    EXPECT_EQ(chord({57, 60, 64}), (Chord{ChordKind::Minor, 9}));
    EXPECT_EQ(chord({59, 62, 65}), (Chord{ChordKind::Diminished, 11}));
}

TEST(ChordsTest, KnowsSeventhChordsWithOrWithoutFifth)
{
    EXPECT_EQ(chord({43, 59, 62, 65}), (Chord{ChordKind::DominantSeventh, 7}));
    EXPECT_EQ(chord({43, 59, 65}), (Chord{ChordKind::DominantSeventh, 7}));
    EXPECT_EQ(chord({50, 57, 60, 65}), (Chord{ChordKind::MinorSeventh, 2}));
    EXPECT_EQ(chord({59, 62, 65, 69}), (Chord{ChordKind::HalfDiminished, 11}));
}

TEST(ChordsTest, TheLowestNoteOfADiminishedSeventhIsItsRoot)
{
    EXPECT_EQ(chord({59, 62, 65, 68}), (Chord{ChordKind::DiminishedSeventh, 11}));
    EXPECT_EQ(chord({62, 65, 68, 71}), (Chord{ChordKind::DiminishedSeventh, 2}));
}

TEST(ChordsTest, OtherPitchesAreNoChord)
{
    EXPECT_FALSE(chord({}));
    EXPECT_FALSE(chord({60, 67}));
    EXPECT_FALSE(chord({60, 62, 64}));
}

TEST(ChordsTest, OnlySeventhChordsHaveASeventh)
{
    EXPECT_TRUE(isTriad(ChordKind::Minor));
    EXPECT_FALSE(isTriad(ChordKind::HalfDiminished));
    EXPECT_EQ(seventhOf(ChordKind::DominantSeventh), 10);
    EXPECT_EQ(seventhOf(ChordKind::Major), std::nullopt);
}

} // namespace
} // namespace inventio::analysis
