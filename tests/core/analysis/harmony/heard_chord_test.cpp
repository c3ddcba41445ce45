#include "core/analysis/harmony/heard_chord.h"

#include <gtest/gtest.h>

namespace inventio::analysis {
namespace {

TEST(HeardChordTest, ItsBassIsTheToneOfItsInversion)
{
    EXPECT_EQ((HeardChord{ChordKind::DominantSeventh, 7, 0}).bass(), 7);
    EXPECT_EQ((HeardChord{ChordKind::DominantSeventh, 7, 1}).bass(), 11);
    EXPECT_EQ((HeardChord{ChordKind::DominantSeventh, 7, 2}).bass(), 2);
    EXPECT_EQ((HeardChord{ChordKind::DominantSeventh, 7, 3}).bass(), 5);
}

TEST(HeardChordTest, KnowsItsTones)
{
    const HeardChord chord{ChordKind::HalfDiminished, 11, 0};
    EXPECT_EQ(chord.toneOf(11), 0);
    EXPECT_EQ(chord.toneOf(2), 1);
    EXPECT_EQ(chord.toneOf(5), 2);
    EXPECT_EQ(chord.toneOf(9), 3);
    EXPECT_EQ(chord.toneOf(0), std::nullopt);
}

TEST(HeardChordTest, EveryPossibleChordHasANumberOfItsOwn)
{
    for (int number = 0; number < kHeardChords; ++number)
        EXPECT_EQ(numberOf(heardChord(number)), number);
    EXPECT_FALSE(isPossible({ChordKind::Major, 0, 3}));
    EXPECT_TRUE(isPossible({ChordKind::MajorSeventh, 0, 3}));
}

TEST(HeardChordTest, IsTransposedAroundTheOctave)
{
    EXPECT_EQ((HeardChord{ChordKind::Minor, 9, 1}.raisedBy(5)), (HeardChord{ChordKind::Minor, 2, 1}));
    EXPECT_EQ((HeardChord{ChordKind::Minor, 2, 1}.raisedBy(-5)), (HeardChord{ChordKind::Minor, 9, 1}));
}

} // namespace
} // namespace inventio::analysis
