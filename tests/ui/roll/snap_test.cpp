#include "ui/roll/scene/snap.h"

#include <gtest/gtest.h>

namespace inventio::ui {
namespace {

using music::Ticks;
using music::TimeSignatureMap;

TEST(SnapTest, GoesToTheNearestSixteenth)
{
    const TimeSignatureMap metre(480);
    const SnapGrid grid(metre, 480, SnapUnit::Sixteenth);
    EXPECT_EQ(grid.nearest({0}), Ticks{0});
    EXPECT_EQ(grid.nearest({59}), Ticks{0});
    EXPECT_EQ(grid.nearest({61}), Ticks{120});
    EXPECT_EQ(grid.down({239}), Ticks{120});
    EXPECT_EQ(grid.next({120}), Ticks{240});
    EXPECT_EQ(grid.previous({120}), Ticks{0});
}

TEST(SnapTest, LeavesTimesAloneWithoutAUnit)
{
    const TimeSignatureMap metre(480);
    const SnapGrid grid(metre, 480, SnapUnit::Off);
    EXPECT_EQ(grid.nearest({123}), Ticks{123});
    EXPECT_EQ(grid.down({123}), Ticks{123});
    EXPECT_EQ(grid.next({123}), Ticks{124});
    EXPECT_EQ(grid.nearest({-5}), Ticks{0});
}

TEST(SnapTest, CountsFromTheStartOfEachBar)
{
    const TimeSignatureMap metre(480, {{{0}, 7, 16}}); // bars of 840 ticks
    const SnapGrid grid(metre, 480, SnapUnit::Quarter);
    EXPECT_EQ(grid.next({480}), Ticks{840});
    EXPECT_EQ(grid.next({840}), Ticks{1320});
    EXPECT_EQ(grid.nearest({830}), Ticks{840});
    EXPECT_EQ(grid.down({839}), Ticks{480});
}

TEST(SnapTest, KnowsBarsAndBeatsOfTheMetre)
{
    const TimeSignatureMap metre(480, {{{0}, 6, 8}});
    EXPECT_EQ(SnapGrid(metre, 480, SnapUnit::Bar).next({0}), Ticks{1440});
    EXPECT_EQ(SnapGrid(metre, 480, SnapUnit::Beat).next({0}), Ticks{720});
}

TEST(SnapTest, ReachesEveryBarThroughTripletsThatAreNoWholeTicks)
{
    const TimeSignatureMap metre(100);
    const SnapGrid grid(metre, 100, SnapUnit::EighthTriplet);
    Ticks at{0};
    for (int i = 0; i < 12; ++i) {
        const Ticks next = grid.next(at);
        EXPECT_EQ(grid.down(next), next);
        EXPECT_EQ(grid.previous(next), at);
        at = next;
    }
    EXPECT_EQ(at, Ticks{400});
}

TEST(SnapTest, QuantisesToTripletsThatAreNoWholeTicks)
{
    const TimeSignatureMap metre(1024);
    EXPECT_EQ(SnapGrid(metre, 1024, SnapUnit::EighthTriplet).quantiseGridAt({0}), (music::QuantiseGrid{{8192}, 24}));
    EXPECT_EQ(SnapGrid(metre, 1024, SnapUnit::Bar).quantiseGridAt({0}), (music::QuantiseGrid{{4096}, 1}));
}

TEST(SnapTest, HasAUnitOfAtLeastATick)
{
    const TimeSignatureMap metre(1);
    EXPECT_EQ(SnapGrid(metre, 1, SnapUnit::ThirtySecond).unitAt({0}), Ticks{1});
    EXPECT_EQ(SnapGrid(metre, 1, SnapUnit::ThirtySecond).next({3}), Ticks{4});
}

} // namespace
} // namespace inventio::ui
