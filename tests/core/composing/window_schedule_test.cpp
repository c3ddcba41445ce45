#include "core/composing/window_schedule.h"

#include <algorithm>
#include <numeric>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace inventio::composing {
namespace {

using testing::UnorderedElementsAre;

std::vector<int> sweep(WindowSchedule& schedule, base::Random& random, int windows)
{
    std::vector<int> numbers;
    for (int i = 0; i < windows; ++i)
        if (const auto window = schedule.next(random))
            numbers.push_back(window->number);
    return numbers;
}

// A schedule of eight windows, all finished.
struct Finished {
    WindowSchedule schedule{128 + 7 * 64};
    base::Random random{1};

    Finished()
    {
        while (const auto window = schedule.next(random))
            schedule.finish(*window);
    }
};

TEST(WindowTest, ZonesTileEveryPiece)
{
    for (int steps = 1; steps < 1000; ++steps) {
        int next = 0;
        for (int number = 0; number < windowCount(steps); ++number) {
            const Window window = windowAt(number, steps);
            EXPECT_EQ(window.zone.first, next);
            EXPECT_FALSE(window.zone.empty());
            EXPECT_EQ(intersection(window.zone, window.steps()), window.zone);
            EXPECT_LT(window.firstStep, steps);
            next = window.zone.end;
        }
        EXPECT_EQ(next, steps);
    }
}

TEST(WindowTest, OneWindowOwnsAPieceOfEightBars)
{
    EXPECT_EQ(windowCount(128), 1);
    EXPECT_EQ(windowAt(0, 128).zone, (StepRange{0, 128}));
    EXPECT_EQ(windowCount(129), 2);
}

TEST(WindowTest, InnerZonesLieInTheMiddleOfTheirWindows)
{
    const Window window = windowAt(2, 1000);
    EXPECT_EQ(window.firstStep, 128);
    EXPECT_EQ(window.zone, (StepRange{160, 224}));
}

TEST(WindowTest, AnEmptyPieceHasNone)
{
    EXPECT_EQ(windowCount(0), 0);
}

TEST(WindowScheduleTest, EverySweepVisitsEachOpenWindowOnce)
{
    WindowSchedule schedule(128 + 4 * 64);
    base::Random random(1);
    EXPECT_THAT(sweep(schedule, random, 5), UnorderedElementsAre(0, 1, 2, 3, 4));
    EXPECT_THAT(sweep(schedule, random, 5), UnorderedElementsAre(0, 1, 2, 3, 4));
}

TEST(WindowScheduleTest, EverySeedHasAnOrderOfItsOwn)
{
    std::set<std::vector<int>> orders;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        WindowSchedule schedule(128 + 20 * 64);
        base::Random random(seed);
        orders.insert(sweep(schedule, random, 21));
    }
    EXPECT_EQ(orders.size(), 20u);
}

TEST(WindowScheduleTest, AFinishedWindowIsNotVisitedAgain)
{
    WindowSchedule schedule(128 + 64);
    base::Random random(1);
    const auto first = schedule.next(random);
    schedule.finish(*first);
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(schedule.next(random)->number, 1 - first->number);
}

TEST(WindowScheduleTest, EndsWhenAllAreFinished)
{
    Finished finished;
    EXPECT_EQ(finished.schedule.next(finished.random), std::nullopt);
}

TEST(WindowScheduleTest, AChangeOpensTheWindowsThatSeeIt)
{
    Finished finished;
    finished.schedule.reopenAround({200, 204});
    EXPECT_THAT(sweep(finished.schedule, finished.random, 2), UnorderedElementsAre(2, 3));
}

TEST(WindowScheduleTest, AChangeAcrossTheEdgeOfAWindowOpensIt)
{
    Finished finished;
    finished.schedule.reopenAround({190, 196});
    EXPECT_THAT(sweep(finished.schedule, finished.random, 3), UnorderedElementsAre(1, 2, 3));
}

TEST(WindowScheduleTest, AChangeAtTheStartOpensTheFirstWindowAlone)
{
    Finished finished;
    finished.schedule.reopenAround({0, 1});
    const auto window = finished.schedule.next(finished.random);
    EXPECT_EQ(window->number, 0);
    finished.schedule.finish(*window);
    EXPECT_EQ(finished.schedule.next(finished.random), std::nullopt);
}

TEST(WindowScheduleTest, OpensAWindowOnlySoOften)
{
    Finished finished;
    int reopenings = 0;
    for (int i = 0; i < 100; ++i) {
        finished.schedule.reopenAround({0, 1});
        if (const auto window = finished.schedule.next(finished.random)) {
            finished.schedule.finish(*window);
            ++reopenings;
        }
    }
    EXPECT_EQ(reopenings, WindowSchedule::kMaxReopenings);
}

} // namespace
} // namespace inventio::composing
