#include "core/grid/metre_grid.h"

#include <gtest/gtest.h>

#include "core/base/random.h"

namespace inventio::grid {
namespace {

music::TimeSignatureMap metre(int ticksPerQuarter, int numerator, int denominator)
{
    return music::TimeSignatureMap(ticksPerQuarter, {{.at = {0}, .numerator = numerator, .denominator = denominator}});
}

TEST(MetreGridTest, CountsSixteenStepsInABarOfFourFour)
{
    const auto positions = metrePositions(music::TimeSignatureMap(480), 480, 20);
    EXPECT_EQ(positions[0], (MetrePosition{.bar = 0, .stepInBar = 0, .stepInBeat = 0}));
    EXPECT_EQ(positions[15], (MetrePosition{.bar = 0, .stepInBar = 15, .stepInBeat = 3}));
    EXPECT_EQ(positions[16], (MetrePosition{.bar = 1, .stepInBar = 0, .stepInBeat = 0}));
}

TEST(MetreGridTest, ABeatOfACompoundMetreIsThreeEighths)
{
    const auto positions = metrePositions(metre(96, 6, 8), 96, 24);
    EXPECT_EQ(positions[11],
        (MetrePosition{.bar = 0, .stepInBar = 11, .stepsPerBar = 12, .stepInBeat = 5, .stepsPerBeat = 6}));
    EXPECT_EQ(positions[18],
        (MetrePosition{.bar = 1, .stepInBar = 6, .stepsPerBar = 12, .stepInBeat = 0, .stepsPerBeat = 6}));
}

TEST(MetreGridTest, AQuarterBarPickupIsABarOfItsOwn)
{
    const music::TimeSignatureMap map(480, {{.at = {0}, .numerator = 1}, {.at = {480}, .numerator = 3}});
    const auto positions = metrePositions(map, 480, 20);
    EXPECT_EQ(positions[3].bar, 0);
    EXPECT_EQ(positions[4], (MetrePosition{.bar = 1, .stepInBar = 0, .stepsPerBar = 12}));
    EXPECT_EQ(positions[16].bar, 2);
}

TEST(MetreGridTest, BarsOfNoWholeNumberOfStepsCountTheStepsThatStartInThem)
{
    const music::TimeSignatureMap map = metre(480, 5, 32); // two steps and a half
    const auto positions = metrePositions(map, 480, 10);
    const std::vector<int> bars{0, 0, 0, 1, 1, 2, 2, 2, 3, 3};
    for (int step = 0; step < 10; ++step)
        EXPECT_EQ(positions[static_cast<std::size_t>(step)].bar, bars[static_cast<std::size_t>(step)]) << step;
    EXPECT_EQ(stepOfBar(1, map, 480), 3);
    EXPECT_EQ(stepOfBar(2, map, 480), 5);
}

TEST(MetreGridTest, PositionsStayInsideBarAndBeatInEveryMetreAndResolution)
{
    for (const int ticks : {1, 3, 5, 24, 25, 96, 480, 32767})
        for (const int denominator : {1, 2, 4, 8, 16, 32, 64})
            for (const int numerator : {1, 2, 3, 5, 6, 7, 9, 12, 255}) {
                const music::TimeSignatureMap map = metre(ticks, numerator, denominator);
                const auto positions = metrePositions(map, ticks, 200);
                for (int step = 0; step < 200; ++step) {
                    const MetrePosition& here = positions[static_cast<std::size_t>(step)];
                    ASSERT_TRUE(here.stepInBar >= 0 && here.stepInBar < here.stepsPerBar && here.stepInBeat >= 0
                        && here.stepInBeat < here.stepsPerBeat)
                        << numerator << "/" << denominator << " at " << ticks << ", step " << step;
                    ASSERT_EQ(stepOfBar(here.bar, map, ticks), step - here.stepInBar);
                }
            }
}

TEST(MetreGridTest, EveryStepComesBackFromItsTick)
{
    for (int ticks = 4; ticks < 2000; ++ticks)
        for (int step = 0; step < 64; ++step)
            ASSERT_EQ(nearestStep(tickOfStep(step, ticks), ticks), step) << ticks;
}

TEST(MetreGridTest, ATickHalfWayGoesToTheLaterStep)
{
    EXPECT_EQ(nearestStep({59}, 480), 0);
    EXPECT_EQ(nearestStep({60}, 480), 1);
    EXPECT_EQ(nearestStep({179}, 480), 1);
}

TEST(MetreGridTest, FindsTheFirstTickNearAStep)
{
    for (int ticks = 4; ticks < 500; ++ticks)
        for (int step = 1; step < 40; ++step) {
            const auto first = firstTickNearStep(step, ticks);
            ASSERT_EQ(nearestStep(first, ticks), step) << ticks;
            ASSERT_EQ(nearestStep(first - music::Ticks{1}, ticks), step - 1) << ticks;
        }
    EXPECT_EQ(firstTickNearStep(0, 480), music::Ticks{0});
}

} // namespace
} // namespace inventio::grid
