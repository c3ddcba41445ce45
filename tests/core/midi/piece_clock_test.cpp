#include "core/midi/piece_clock.h"

#include <gtest/gtest.h>

#include "tests/core/midi/playing.h"

namespace inventio::midi {
namespace {

using namespace testing;

constexpr PieceClock kClock{.at = milliseconds(10'000), .position = {4}};

double heard(const PieceClock& clock, std::int64_t atMs)
{
    return clock.heardAt(milliseconds(atMs)).position.value;
}

TEST(PieceClockTest, GoesOnFromTheMomentOfItsReport)
{
    EXPECT_DOUBLE_EQ(heard(kClock, 10'000), 4);
    EXPECT_DOUBLE_EQ(heard(kClock, 11'500), 5.5);
    EXPECT_DOUBLE_EQ(heard(kClock, 5'000), -1);
}

TEST(PieceClockTest, GoesAsFastAsThePieceIsPlayed)
{
    PieceClock clock = kClock;
    clock.speed = 0.5;
    EXPECT_DOUBLE_EQ(heard(clock, 12'000), 5);
    clock.speed = 0;
    EXPECT_DOUBLE_EQ(heard(clock, 12'000), 4);
}

TEST(PieceClockTest, IsHeardLaterByTheLatencyOfTheOutput)
{
    PieceClock clock = kClock;
    clock.outputLatency = {0.025};
    EXPECT_DOUBLE_EQ(heard(clock, 11'025), 5);
    clock.speed = 2;
    EXPECT_DOUBLE_EQ(heard(clock, 11'025), 6);
}

TEST(PieceClockTest, StartsALoopAnew)
{
    PieceClock clock = kClock;
    clock.loop = {{3}, {5}};
    EXPECT_EQ(clock.heardAt(milliseconds(10'500)), (PieceClock::Place{{4.5}, 0}));
    EXPECT_EQ(clock.heardAt(milliseconds(11'000)), (PieceClock::Place{{3}, 1}));
    EXPECT_EQ(clock.heardAt(milliseconds(15'500)), (PieceClock::Place{{3.5}, 3}));
}

TEST(PieceClockTest, ReachesTheLoopFromBefore)
{
    PieceClock clock = kClock;
    clock.loop = {{6}, {8}};
    EXPECT_EQ(clock.heardAt(milliseconds(11'000)), (PieceClock::Place{{5}, 0}));
    EXPECT_EQ(clock.heardAt(milliseconds(14'500)), (PieceClock::Place{{6.5}, 1}));
}

TEST(PieceClockTest, StillHearsThePassBeforeWhileTheNextIsOnItsWay)
{
    PieceClock clock = kClock;
    clock.loop = {{4}, {6}};
    clock.outputLatency = {0.25};
    clock.pass = 2;
    EXPECT_EQ(clock.heardAt(milliseconds(10'000)), (PieceClock::Place{{5.75}, 1}));
    EXPECT_EQ(clock.heardAt(milliseconds(10'250)), (PieceClock::Place{{4}, 2}));
    clock.pass = 0;
    EXPECT_EQ(clock.heardAt(milliseconds(10'000)), (PieceClock::Place{{3.75}, 0}));
}

TEST(PieceClockTest, IsNotDrawnIntoALoopFromBehind)
{
    PieceClock clock = kClock;
    clock.loop = {{1}, {2}};
    EXPECT_EQ(clock.heardAt(milliseconds(12'000)), (PieceClock::Place{{6}, 0}));
}

} // namespace
} // namespace inventio::midi
