#include "core/music/tempo_map.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace inventio::music {
namespace {

using ::testing::ElementsAre;

TEST(TempoMapTest, PlaysTwoQuartersASecondWithoutAnyChange)
{
    EXPECT_DOUBLE_EQ(TempoMap().secondsAt({960}, 480), 1.0);
    EXPECT_DOUBLE_EQ(TempoMap().beatsPerMinuteAt({960}), 120);
}

TEST(TempoMapTest, AddsUpTheSecondsOfEveryTempo)
{
    const TempoMap map({{{480}, 1'000'000}, {{960}, 250'000}});
    EXPECT_DOUBLE_EQ(map.secondsAt({240}, 480), 0.25);
    EXPECT_DOUBLE_EQ(map.secondsAt({480}, 480), 0.5);
    EXPECT_DOUBLE_EQ(map.secondsAt({960}, 480), 1.5);
    EXPECT_DOUBLE_EQ(map.secondsAt({1440}, 480), 1.75);
}

TEST(TempoMapTest, ChangesItsTempoAtTheVeryTick)
{
    const TempoMap map({{{480}, 1'000'000}});
    EXPECT_DOUBLE_EQ(map.beatsPerMinuteAt({479}), 120);
    EXPECT_DOUBLE_EQ(map.beatsPerMinuteAt({480}), 60);
}

TEST(TempoMapTest, SortsChangesAndKeepsTheLastOfATick)
{
    const TempoMap map({{{480}, 1}, {{0}, 2}, {{480}, 3}});
    EXPECT_THAT(map.changes(), ElementsAre(TempoChange{{0}, 2}, TempoChange{{480}, 3}));
}

TEST(TempoMapTest, InventsNoChange)
{
    EXPECT_TRUE(TempoMap().changes().empty());
    EXPECT_EQ(TempoMap(), TempoMap(std::vector<TempoChange>{}));
}

TEST(TempoMapTest, CountsTheLongestPiecesExactly)
{
    std::vector<TempoChange> changes;
    for (int i = 0; i < 1000; ++i)
        changes.push_back({{i}, i % 2 == 0 ? 999'999 : 1});
    EXPECT_DOUBLE_EQ(TempoMap(changes).secondsAt({1000}, 1), 500.0);
    EXPECT_DOUBLE_EQ(TempoMap({{{0}, 16'777'215}}).secondsAt({0x7fff'ffff}, 1), 2147483647.0 * 16.777215);
}

TEST(TempoMapTest, FindsTheTickOfAMoment)
{
    const TempoMap map({{{480}, 1'000'000}, {{960}, 250'000}});
    EXPECT_EQ(map.tickAt(0.25, 480), Ticks{240});
    EXPECT_EQ(map.tickAt(1.5, 480), Ticks{960});
    EXPECT_EQ(map.tickAt(1.75, 480), Ticks{1440});
    EXPECT_EQ(TempoMap().tickAt(1.0004, 480), Ticks{960});
    EXPECT_EQ(map.tickAt(-3, 480), Ticks{0});
}

TEST(TempoMapTest, FindsEveryTickAgain)
{
    const TempoMap map({{{0}, 612'345}, {{100}, 16'777'215}, {{101}, 1}, {{333}, 428'571}});
    for (Ticks tick; tick < Ticks{2000}; tick += Ticks{1})
        EXPECT_EQ(map.tickAt(map.secondsAt(tick, 480), 480), tick);
}

} // namespace
} // namespace inventio::music
