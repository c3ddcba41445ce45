#include "core/training/accompaniment/accompanied_piece.h"

#include <gtest/gtest.h>

#include "tests/core/training/accompaniment/small_song.h"

namespace inventio::training {
namespace {

using accompany::Style;

TEST(AccompaniedPieceTest, HasAWindowAtEveryBarThatIsLongEnough)
{
    const auto piece = accompaniedPiece("scale", smallChorale(6), Style::Chorale, 64);
    ASSERT_TRUE(piece);
    EXPECT_EQ(piece->steps(), 96);
    ASSERT_EQ(piece->windows.size(), 5U);
    EXPECT_EQ(piece->windows[1].first, 16);
    EXPECT_EQ(piece->windows[1].length, 64);
    EXPECT_EQ(piece->windows[4].length, 32);
}

TEST(AccompaniedPieceTest, KnowsKeyAndRangeOfAWindow)
{
    const auto piece = accompaniedPiece("scale", smallChorale(4, 2), Style::Chorale, 64);
    ASSERT_TRUE(piece);
    EXPECT_EQ(piece->windows[0].key.name(), "D major");
    EXPECT_EQ(piece->windows[0].lowest, 60 + 2 - accompany::kLowestPitch);
    EXPECT_EQ(piece->windows[0].highest, 67 + 12 + 2 - accompany::kLowestPitch);
}

TEST(AccompaniedPieceTest, NeedsTheTracksOfTheStyle)
{
    EXPECT_FALSE(accompaniedPiece("scale", smallChorale(4), Style::Song, 64));
    music::Sequence three = smallChorale(4);
    three.tracks.pop_back();
    EXPECT_TRUE(accompaniedPiece("scale", three, Style::Song, 64));
    EXPECT_FALSE(accompaniedPiece("scale", three, Style::Chorale, 64));
}

TEST(AccompaniedPieceTest, LeavesOutWindowsOffTheGridAndWithoutAccompaniment)
{
    music::Sequence sequence = smallChorale(12);
    for (music::Track& track : sequence.tracks)
        track.notes[4].onset += music::Ticks{40};
    for (std::size_t voice = 1; voice < 4; ++voice)
        std::erase_if(
            sequence.tracks[voice].notes, [](const music::Note& note) { return note.onset.value >= 1920 * 6; });
    const auto piece = accompaniedPiece("scale", sequence, Style::Chorale, 64);
    ASSERT_TRUE(piece);
    std::vector<int> firsts;
    for (const AccompaniedWindow& window : piece->windows)
        firsts.push_back(window.first / 16);
    EXPECT_EQ(firsts, (std::vector{2, 3, 4}));
}

} // namespace
} // namespace inventio::training
