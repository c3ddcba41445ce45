#include "core/analysis/full_bars.h"

#include <gtest/gtest.h>

#include "core/analysis/octaves.h"
#include "tests/core/music/pieces.h"

namespace inventio::analysis {
namespace {

using namespace music::testing;

/// So many voices, thirds apart, for a whole bar each; none rests.
music::Sequence barsOf(const std::vector<int>& voices)
{
    std::vector<music::Note> notes;
    for (std::size_t bar = 0; bar < voices.size(); ++bar)
        for (int voice = 0; voice < voices[bar]; ++voice)
            notes.push_back(noteAt(static_cast<std::int64_t>(bar) * 1920, 48 + 3 * voice, 1920));
    return pieceOf(notes);
}

grid::ScoreGrid gridOf(const music::Sequence& piece)
{
    const auto timing = grid::writtenTiming(piece);
    return grid::ScoreGrid::create(piece, timing, octavesFor(piece, timing)).value();
}

TEST(FullBarsTest, MoreThanFourVoicesFillABar)
{
    const auto grid = gridOf(barsOf({4, 5, 0, 7, 1}));
    EXPECT_EQ(fullBars(grid), (std::vector<int>{1, 3}));
    EXPECT_EQ(soundingBars(grid), 4);
}

TEST(FullBarsTest, AChordOfFiveNotesDoesNot)
{
    auto piece = barsOf({4, 4});
    piece.tracks[0].notes.push_back(noteAt(1920, 80, 480));
    EXPECT_TRUE(fullBars(gridOf(piece)).empty());
}

TEST(FullBarsTest, AFewWrongNotesBesideFourVoicesDoNot)
{
    auto piece = barsOf({4, 4, 4, 4});
    for (const int quarter : {4, 6, 9, 15})
        piece.tracks[0].notes.push_back(noteAt(480 * quarter, 80, 480));
    EXPECT_TRUE(fullBars(gridOf(piece)).empty());
}

TEST(FullBarsTest, HalfABarIsEnoughWhereThePieceIsFull)
{
    auto piece = barsOf({5, 4, 4, 4});
    for (const int half : {2, 4})
        piece.tracks[0].notes.push_back(noteAt(960 * half, 80, 960));
    EXPECT_EQ(fullBars(gridOf(piece)), (std::vector<int>{0, 1, 2}));
}

TEST(FullBarsTest, DoublingsCountOnce)
{
    auto piece = barsOf({4, 4, 4, 4});
    piece.tracks.push_back(piece.tracks[0]);
    for (music::Note& note : piece.tracks[1].notes)
        note.pitch += 12;
    EXPECT_TRUE(fullBars(gridOf(piece)).empty());
}

} // namespace
} // namespace inventio::analysis
