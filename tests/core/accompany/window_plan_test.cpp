#include "core/accompany/window_plan.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace inventio::accompany {
namespace {

std::vector<int> bars(int steps, int stepsPerBar)
{
    std::vector<int> starts;
    for (int step = 0; step < steps; step += stepsPerBar)
        starts.push_back(step);
    return starts;
}

TEST(WindowPlanTest, FourBarsAreOneWindow)
{
    EXPECT_EQ(planWindows(bars(64, 16), 64, 64), (std::vector<PlannedWindow>{{0, 64, 0, 64}}));
}

TEST(WindowPlanTest, WindowsGiveTheBarBeforeAndLookABarAhead)
{
    const auto windows = planWindows(bars(128, 16), 128, 64);
    EXPECT_EQ(windows[0], (PlannedWindow{0, 64, 0, 48}));
    EXPECT_EQ(windows[1], (PlannedWindow{32, 96, 48, 80}));
    EXPECT_EQ(windows[2], (PlannedWindow{64, 128, 80, 128}));
    EXPECT_EQ(windows.size(), 3U);
}

TEST(WindowPlanTest, EveryStepIsKeptOnceWhateverTheBars)
{
    for (const int stepsPerBar : {1, 6, 8, 10, 12, 16, 18, 24, 28, 32, 64, 100})
        for (const int count : {1, 2, 5, 9, 33}) {
            const int steps = stepsPerBar * count;
            int done = 0;
            for (const PlannedWindow& window : planWindows(bars(steps, stepsPerBar), steps, 64)) {
                EXPECT_EQ(window.keepFrom, done);
                EXPECT_GT(window.keepTo, done);
                EXPECT_LE(window.first, window.keepFrom);
                EXPECT_LE(window.keepTo, window.end);
                EXPECT_LE(window.end - window.first, 64);
                EXPECT_TRUE(window.first == 0 || window.keepFrom - window.first >= 8) << stepsPerBar;
                done = window.keepTo;
            }
            EXPECT_EQ(done, steps);
        }
}

} // namespace
} // namespace inventio::accompany
