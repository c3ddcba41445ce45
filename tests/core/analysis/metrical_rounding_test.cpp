#include "core/analysis/metrical_rounding.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace inventio::analysis {
namespace {

using Steps = std::vector<std::int64_t>;

std::vector<UnroundedOnset> playedAt(const std::vector<double>& steps)
{
    std::vector<UnroundedOnset> onsets;
    for (const double step : steps)
        onsets.push_back({step, 0.1});
    return onsets;
}

TEST(MetricalRoundingTest, WhatWasPlayedExactlyStaysWhereItIs)
{
    EXPECT_EQ(roundedSteps(playedAt({0.0, 1.0, 4.0, 7.0, 30.0}), 4, 0.02), (Steps{0, 1, 4, 7, 30}));
}

TEST(MetricalRoundingTest, NothingIsRoundedToNothing)
{
    EXPECT_TRUE(roundedSteps({}, 4, 0.02).empty());
}

TEST(MetricalRoundingTest, AmongQuartersALateNoteIsAQuarter)
{
    // 0.6 of a step late: nearer to a sixteenth on which nothing else ever is.
    EXPECT_EQ(
        roundedSteps(playedAt({0.0, 4.0, 8.6, 12.0, 16.0, 20.0, 24.0}), 4, 0.045), (Steps{0, 4, 8, 12, 16, 20, 24}));
}

TEST(MetricalRoundingTest, TwoNotesOneAfterTheOtherTakeTwoSteps)
{
    // In a run of sixteenths the second is early and the third late.
    EXPECT_EQ(
        roundedSteps(playedAt({0.0, 0.4, 2.4, 3.0, 4.0, 5.0, 6.0, 7.0}), 4, 0.045), (Steps{0, 1, 2, 3, 4, 5, 6, 7}));
}

TEST(MetricalRoundingTest, OrderIsKept)
{
    const Steps steps = roundedSteps(playedAt({0.0, 0.2, 0.4, 0.6, 0.8, 3.5, 3.6, 9.4}), 6, 0.03);
    EXPECT_TRUE(std::is_sorted(steps.begin(), steps.end()));
}

TEST(MetricalRoundingTest, StepsBeforeTheFirstBeatAreLessThanZero)
{
    EXPECT_EQ(roundedSteps(playedAt({-4.0, -1.0, 0.0}), 4, 0.02), (Steps{-4, -1, 0}));
}

} // namespace
} // namespace inventio::analysis
