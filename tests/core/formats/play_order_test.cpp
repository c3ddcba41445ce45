#include "core/formats/play_order.h"

#include <gtest/gtest.h>

namespace inventio::formats {
namespace {

TEST(PlayOrderTest, EndsAtTheMostBarsThatAreAllowed)
{
    std::vector<SheetBar> bars(3);
    bars[2].road.repeatEnds = true;
    bars[2].road.times = 64;
    const PlayOrder order = playOrder(bars, 10);
    EXPECT_EQ(order.bars.size(), 10u);
    EXPECT_EQ(order.oddities.size(), 1u);
}

TEST(PlayOrderTest, ARepeatWithinARepeatBeginsAnew)
{
    std::vector<SheetBar> bars(3);
    bars[0].road.repeatBegins = true;
    bars[1].road.repeatBegins = true;
    bars[1].road.repeatEnds = true;
    bars[2].road.repeatEnds = true;
    const std::vector<PlayedBar> expected{{0, 1}, {1, 1}, {1, 2}, {2, 1}, {2, 2}};
    EXPECT_EQ(playOrder(bars, 100).bars, expected);
}

TEST(PlayOrderTest, AfterAJumpTheLastBracketIsPlayed)
{
    std::vector<SheetBar> bars(4);
    bars[1].road.endings = {1};
    bars[1].road.endingBegins = bars[1].road.repeatEnds = true;
    bars[2].road.endings = {2};
    bars[2].road.endingBegins = true;
    bars[3].road.daCapo = true;
    std::vector<std::size_t> played;
    for (const PlayedBar& bar : playOrder(bars, 100).bars)
        played.push_back(bar.bar);
    EXPECT_EQ(played, (std::vector<std::size_t>{0, 1, 0, 2, 3, 0, 2, 3}));
}

TEST(PlayOrderTest, OfTwoCodaSignsTheFirstLeadsToTheSecond)
{
    std::vector<SheetBar> bars(4);
    bars[0].road.isCoda = true;
    bars[2].road.daCapo = true;
    bars[3].road.isCoda = true;
    std::vector<std::size_t> played;
    for (const PlayedBar& bar : playOrder(bars, 100).bars)
        played.push_back(bar.bar);
    EXPECT_EQ(played, (std::vector<std::size_t>{0, 1, 2, 0, 3}));
}

} // namespace
} // namespace inventio::formats
