#include "core/grid/beat_map.h"

#include <vector>

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

TEST(BeatMapTest, LedThroughMomentsItBendsThereAndIsItselfElsewhere)
{
    const BeatMap map = BeatMap({{0.0, 0.0}, {480.0, 4.0}, {960.0, 8.0}, {1440.0, 12.0}});
    const std::vector<BeatMap::Knot> moments{{260.0, 2.0}, {500.0, 4.0}};
    const BeatMap bent = map.through(moments);
    EXPECT_DOUBLE_EQ(bent.tickAt(2.0), 260.0);
    EXPECT_DOUBLE_EQ(bent.tickAt(3.0), 380.0);
    EXPECT_DOUBLE_EQ(bent.tickAt(4.0), 500.0);
    EXPECT_DOUBLE_EQ(bent.tickAt(0.0), 0.0);
    EXPECT_DOUBLE_EQ(bent.tickAt(8.0), 960.0);
}

TEST(BeatMapTest, AMomentThatLeavesNoRoomForAStepIsLeftOut)
{
    const BeatMap map = BeatMap::written(480);
    const std::vector<BeatMap::Knot> moments{{480.0, 4.0}, {490.0, 5.0}, {720.0, 6.0}};
    const BeatMap bent = map.through(moments);
    EXPECT_DOUBLE_EQ(bent.tickAt(5.0), 600.0);
    EXPECT_DOUBLE_EQ(bent.tickAt(6.0), 720.0);
}

TEST(BeatMapTest, LedThroughNothingItStaysAsItIs)
{
    const BeatMap map({{100.0, 0.0}, {500.0, 4.0}, {1300.0, 8.0}});
    EXPECT_EQ(map.through({}), map);
}

} // namespace
} // namespace inventio::grid
