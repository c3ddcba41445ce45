#include "core/project/played_grid.h"

#include <gtest/gtest.h>

#include "tests/core/music/pieces.h"

namespace inventio::project {
namespace {

using analysis::BeatFinding;
using analysis::BeatKind;
using music::testing::noteAt;

/// Four notes, the second struck 40 ticks late, the last one held, as the beat of the file explains them.
music::Sequence unevenQuarters()
{
    return music::testing::pieceOf(
        {noteAt(0, 60, 400), noteAt(520, 62, 400), noteAt(960, 64, 400), noteAt(1440, 65, 800)});
}

BeatFinding foundIn(const music::Sequence& piece, BeatKind kind, double evidence)
{
    BeatFinding beat{.kind = kind, .evidence = evidence, .timing = grid::writtenTiming(piece)};
    return beat;
}

composing::CellMask locksOf(BeatKind kind, double evidence)
{
    const music::Sequence piece = unevenQuarters();
    const BeatFinding beat = foundIn(piece, kind, evidence);
    const auto grid = grid::ScoreGrid::create(piece, beat.timing);
    composing::CellMask locked(grid->steps());
    lockBetweenBeats(locked, *grid, beat);
    return locked;
}

TEST(PlayedGridTest, WhatIsAddedOnANotesStepSoundsWithIt)
{
    const music::Sequence piece = unevenQuarters();
    const grid::Timing timing = timingThroughNotes(foundIn(piece, BeatKind::Steady, 1.0), piece);
    EXPECT_DOUBLE_EQ(timing.map.tickAt(4.0), 520.0);
    EXPECT_DOUBLE_EQ(timing.map.tickAt(2.0), 260.0);
    EXPECT_DOUBLE_EQ(timing.map.tickAt(8.0), 960.0);
}

TEST(PlayedGridTest, AWrittenGridStaysAsItIs)
{
    const music::Sequence piece = unevenQuarters();
    const BeatFinding beat = foundIn(piece, BeatKind::Written, 0.0);
    EXPECT_EQ(timingThroughNotes(beat, piece), beat.timing);
}

TEST(PlayedGridTest, BetweenBeatsThatMoveNothingBegins)
{
    const composing::CellMask locked = locksOf(BeatKind::Moving, 1.0);
    EXPECT_TRUE(locked.test({6, 48}));
    EXPECT_FALSE(locked.test({4, 48}));
    EXPECT_FALSE(locked.test({16, 48})) << "a beat, though nobody strikes";
}

TEST(PlayedGridTest, ASteadyBeatIsBelievedIfItIsPlain)
{
    EXPECT_FALSE(locksOf(BeatKind::Steady, 1.0).test({6, 48}));
    EXPECT_TRUE(locksOf(BeatKind::Steady, 0.2).test({6, 48}));
    EXPECT_FALSE(locksOf(BeatKind::Written, 0.0).test({6, 48}));
}

} // namespace
} // namespace inventio::project
