#include "core/grid/beat_map.h"

#include <gtest/gtest.h>

namespace inventio::grid {
namespace {

TEST(BeatMapTest, TheWrittenMapHasAStepEveryQuarterOfAQuarter)
{
    const BeatMap map = BeatMap::written(480);
    EXPECT_DOUBLE_EQ(map.stepAt(0.0), 0.0);
    EXPECT_DOUBLE_EQ(map.stepAt(360.0), 3.0);
    EXPECT_DOUBLE_EQ(map.tickAt(5.5), 660.0);
    EXPECT_DOUBLE_EQ(map.stepAt(-120.0), -1.0);
}

TEST(BeatMapTest, BetweenKnotsItIsStraightAndBeyondThemItGoesOn)
{
    const BeatMap map({{100.0, 0.0}, {500.0, 4.0}, {1300.0, 8.0}});
    EXPECT_DOUBLE_EQ(map.stepAt(300.0), 2.0);
    EXPECT_DOUBLE_EQ(map.stepAt(900.0), 6.0);
    EXPECT_DOUBLE_EQ(map.stepAt(0.0), -1.0);
    EXPECT_DOUBLE_EQ(map.stepAt(1500.0), 9.0);
    EXPECT_DOUBLE_EQ(map.tickAt(10.0), 1700.0);
}

TEST(BeatMapTest, TicksAndStepsUndoEachOther)
{
    const BeatMap map({{-30.0, -4.0}, {500.0, 0.0}, {900.0, 2.0}, {1100.0, 4.0}});
    for (double tick = -200.0; tick < 1500.0; tick += 37.0)
        EXPECT_NEAR(map.tickAt(map.stepAt(tick)), tick, 1e-9) << tick;
}

} // namespace
} // namespace inventio::grid
