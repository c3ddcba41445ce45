#include "core/analysis/harmony/slices.h"

#include <gtest/gtest.h>

#include "tests/core/analysis/harmony/chorale.h"

namespace inventio::analysis {
namespace {

using music::testing::noteAt;
using music::testing::pieceOf;

TEST(SlicesTest, ASliceIsAnEighthWithAllThatSounds)
{
    const auto slices = slicesOf(pieceOf({noteAt(0, 60, 480), noteAt(240, 67, 240)}));
    ASSERT_EQ(slices.size(), 2u);
    ASSERT_EQ(slices[0].notes.size(), 1u);
    ASSERT_EQ(slices[1].notes.size(), 2u);
    EXPECT_TRUE(slices[1].notes[0].isLowest);
    EXPECT_TRUE(slices[1].notes[0].isHeld);
    EXPECT_FALSE(slices[1].notes[1].isHeld);
}

TEST(SlicesTest, KnowsWhereBarsAndBeatsBegin)
{
    const auto slices = slicesOf(pieceOf({noteAt(0, 60, 2400)}));
    EXPECT_EQ(slices[0].place, SlicePlace::Downbeat);
    EXPECT_EQ(slices[1].place, SlicePlace::OffBeat);
    EXPECT_EQ(slices[2].place, SlicePlace::Beat);
    EXPECT_EQ(slices[8].place, SlicePlace::Downbeat);
}

TEST(SlicesTest, TheBeatOfSixEighthsIsDotted)
{
    auto piece = pieceOf({noteAt(0, 60, 1440)});
    piece.metre = music::TimeSignatureMap(480, {{{}, 6, 8}});
    const auto slices = slicesOf(piece);
    EXPECT_EQ(slices[2].place, SlicePlace::OffBeat);
    EXPECT_EQ(slices[3].place, SlicePlace::Beat);
}

TEST(SlicesTest, ALongNoteAtRestSoundsMoreLikeAnEndThanAShortOne)
{
    auto piece = testing::phraseInC();
    EXPECT_NE(slicesOf(piece).at(8).ending, 0);
    piece = pieceOf({noteAt(0, 60, 960), noteAt(960, 62, 240), noteAt(1200, 64, 240), noteAt(1440, 65, 240)});
    const auto slices = slicesOf(piece);
    EXPECT_GT(slices[4].ending, slices[6].ending);
}

TEST(SlicesTest, DrumsAreLeftOut)
{
    auto piece = pieceOf({noteAt(0, 60, 480)});
    piece.tracks.front().channel = music::kDrumChannel;
    EXPECT_TRUE(slicesOf(piece).empty());
}

} // namespace
} // namespace inventio::analysis
