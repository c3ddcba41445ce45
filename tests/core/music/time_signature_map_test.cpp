#include "core/music/time_signature_map.h"

#include <limits>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace inventio::music {
namespace {

using ::testing::ElementsAre;

MetreChange metreAt(std::int64_t tick, int numerator, int denominator)
{
    return {{tick}, numerator, denominator};
}

TEST(TimeSignatureMapTest, CountsBarsOfFourQuartersWithoutAnyChange)
{
    const auto position = TimeSignatureMap(480).at({1920 + 100});
    EXPECT_EQ(position.bar, 1);
    EXPECT_EQ(position.barStart, Ticks{1920});
    EXPECT_EQ(position.inBar, Ticks{100});
    EXPECT_EQ(position.barLength, Ticks{1920});
    EXPECT_EQ(position.beatLength, Ticks{480});
}

TEST(TimeSignatureMapTest, CountsOnAcrossAChange)
{
    const TimeSignatureMap map(480, {metreAt(0, 3, 4), metreAt(2880, 2, 2)});
    EXPECT_EQ(map.at({2879}).bar, 1);
    EXPECT_EQ(map.at({2880}).bar, 2);
    EXPECT_EQ(map.at({2880}).barLength, Ticks{1920});
    EXPECT_EQ(map.at({2880}).beatLength, Ticks{960});
    EXPECT_EQ(map.barStart(1), Ticks{1440});
    EXPECT_EQ(map.barStart(3), Ticks{4800});
}

TEST(TimeSignatureMapTest, EndsABarEarlyWhereAChangeFallsInside)
{
    const TimeSignatureMap pickup(480, {metreAt(0, 4, 4), metreAt(480, 4, 4)});
    EXPECT_EQ(pickup.at({479}).bar, 0);
    EXPECT_EQ(pickup.at({479}).barLength, Ticks{1920});
    EXPECT_EQ(pickup.at({480}).bar, 1);
    EXPECT_EQ(pickup.barStart(2), Ticks{2400});
}

TEST(TimeSignatureMapTest, BeginsInFourQuartersBeforeALateFirstChange)
{
    const TimeSignatureMap map(480, {metreAt(3840, 3, 4)});
    EXPECT_EQ(map.at({1920}).bar, 1);
    EXPECT_EQ(map.at({3840}).bar, 2);
    EXPECT_THAT(map.changes(), ElementsAre(metreAt(3840, 3, 4)));
}

TEST(TimeSignatureMapTest, FeelsThreesInCompoundMetres)
{
    const auto beatOf = [](int numerator, int denominator) {
        return TimeSignatureMap(480, {metreAt(0, numerator, denominator)}).at({}).beatLength.value;
    };
    EXPECT_EQ(beatOf(6, 8), 720);
    EXPECT_EQ(beatOf(12, 8), 720);
    EXPECT_EQ(beatOf(9, 16), 360);
    EXPECT_EQ(beatOf(3, 8), 240);
    EXPECT_EQ(beatOf(3, 4), 480);
    EXPECT_EQ(beatOf(7, 8), 240);
}

TEST(TimeSignatureMapTest, KeepsTheLastOfSeveralChangesAtATick)
{
    const TimeSignatureMap map(480, {metreAt(0, 4, 4), metreAt(0, 3, 4)});
    EXPECT_THAT(map.changes(), ElementsAre(metreAt(0, 3, 4)));
    EXPECT_EQ(map.at({1440}).bar, 1);
}

TEST(TimeSignatureMapTest, CountsTheBarsThatHoldEverything)
{
    const TimeSignatureMap map(480);
    EXPECT_EQ(map.barsUntil({0}), 0);
    EXPECT_EQ(map.barsUntil({1}), 1);
    EXPECT_EQ(map.barsUntil({1920}), 1);
    EXPECT_EQ(map.barsUntil({1921}), 2);
}

TEST(TimeSignatureMapTest, FindsEveryBarWhereItStarts)
{
    const TimeSignatureMap map(24, {metreAt(7, 3, 8), metreAt(50, 5, 4), metreAt(51, 4, 4), metreAt(400, 2, 2)});
    for (int bar = 0; bar < 30; ++bar) {
        const auto position = map.at(map.barStart(bar));
        EXPECT_EQ(position.bar, bar);
        EXPECT_EQ(position.inBar, Ticks{});
    }
}

TEST(TimeSignatureMapTest, GoesOnWhenTicksAreTooFewForTheMetre)
{
    const TimeSignatureMap map(1, {metreAt(0, 1, 64)});
    EXPECT_EQ(map.at({5}).bar, 5);
    EXPECT_EQ(map.at({5}).beatLength, Ticks{1});
}

TEST(TimeSignatureMapTest, StopsCountingBarsAtTheLargestNumber)
{
    const TimeSignatureMap map(1, {metreAt(0, 1, 64), metreAt(std::int64_t{1} << 40, 4, 4)});
    EXPECT_EQ(map.barsUntil({std::int64_t{1} << 41}), std::numeric_limits<int>::max());
}

} // namespace
} // namespace inventio::music
