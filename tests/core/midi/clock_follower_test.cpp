#include "core/midi/clock_follower.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "tests/core/midi/playing.h"

namespace inventio::midi {
namespace {

using namespace testing;

/// A player that began at position 0 at moment 0, asked for sound at `atMs` and late by `lateMs`.
PieceClock reportOf(double atMs, double lateMs, double speed = 1)
{
    return {.at = toNanoseconds(Seconds{1e-3 * (atMs + lateMs)}), .position = {1e-3 * atMs * speed}, .speed = speed};
}

/// Mostly on time, now and then late by up to 8 ms.
double lateness(base::Random& random)
{
    return random.chance(0.3) ? 8 * random.unit() : 0.3 * random.unit();
}

double errorMs(const PieceClock& clock, double atMs, double speed = 1)
{
    return 1e3 * clock.heardAt(toNanoseconds(Seconds{1e-3 * atMs})).position.value - atMs * speed;
}

TEST(ClockFollowerTest, BeginsWithTheFirstReport)
{
    ClockFollower follower;
    EXPECT_EQ(follower.smoothed(reportOf(500, 3)), reportOf(500, 3));
}

TEST(ClockFollowerTest, IsEvenWhereReportsAreNot)
{
    for (const double speed : {1.0, 0.5, 2.0}) {
        base::Random random(1);
        ClockFollower follower;
        double worst = 0;
        for (double atMs = 0; atMs < 60'000; atMs += 16) {
            const PieceClock clock = follower.smoothed(reportOf(atMs, lateness(random), speed));
            if (atMs > 1000)
                worst = std::max(worst, std::abs(errorMs(clock, atMs, speed)));
        }
        EXPECT_LT(worst, 0.5 * speed);
    }
}

TEST(ClockFollowerTest, FollowsASoundCardThatDrifts)
{
    base::Random random(2);
    ClockFollower follower;
    constexpr double kDrift = 1 - 200e-6;
    double worst = 0;
    for (double atMs = 0; atMs < 600'000; atMs += 16) {
        PieceClock report = reportOf(atMs, lateness(random));
        report.position = report.position * kDrift;
        const double error = errorMs(follower.smoothed(report), atMs) + atMs * (1 - kDrift);
        worst = atMs > 2000 ? std::max(worst, std::abs(error)) : 0;
    }
    EXPECT_LT(worst, 0.8);
}

TEST(ClockFollowerTest, FindsItsWayAfterTheSoundHasStumbled)
{
    ClockFollower follower;
    for (double atMs = 0; atMs < 3000; atMs += 16)
        follower.smoothed(reportOf(atMs, 0));
    PieceClock clock;
    for (double atMs = 3000; atMs < 5500; atMs += 16)
        clock = follower.smoothed(reportOf(atMs, 30)); // 30 ms were silent: all is that much later from now on
    EXPECT_NEAR(errorMs(clock, 5500), -30, 0.1);
}

TEST(ClockFollowerTest, JumpsAtOnceWhereThePlayerDoes)
{
    ClockFollower follower;
    follower.smoothed(reportOf(1000, 0));
    PieceClock jump = reportOf(1016, 4);
    jump.position = {30};
    EXPECT_EQ(follower.smoothed(jump), jump);
    PieceClock slower = jump;
    slower.at = slower.at + milliseconds(16);
    slower.speed = 0.5;
    EXPECT_EQ(follower.smoothed(slower), slower);
}

TEST(ClockFollowerTest, GoesRoundALoopWithoutAStumble)
{
    base::Random random(3);
    ClockFollower follower;
    for (double atMs = 0; atMs < 30'000; atMs += 7) {
        PieceClock report = reportOf(std::fmod(atMs, 2000), 0);
        report.at = toNanoseconds(Seconds{1e-3 * (atMs + lateness(random))});
        report.loop = {{0}, {2}};
        report.pass = static_cast<int>(atMs / 2000);
        const PieceClock::Place place = follower.smoothed(report).heardAt(toNanoseconds(Seconds{1e-3 * atMs}));
        const double heardMs = 1e3 * place.position.value + 2000 * place.pass;
        ASSERT_NEAR(heardMs, atMs, atMs < 1000 ? 8 : 0.5);
    }
}

} // namespace
} // namespace inventio::midi
