#include "core/base/random.h"

#include <array>
#include <limits>

#include <gtest/gtest.h>

namespace inventio::base {
namespace {

TEST(RandomTest, GivesThePublishedSequence)
{
    // The first numbers of SplitMix64 from seed 1234567, as its authors' reference code prints them.
    Random random(1234567);
    EXPECT_EQ(random.bits(), 6457827717110365317ULL);
    EXPECT_EQ(random.bits(), 3203168211198807973ULL);
    EXPECT_EQ(random.bits(), 9817491932198370423ULL);
}

TEST(RandomTest, DrawsEveryNumberBetweenTheBoundsAndNoOther)
{
    Random random(7);
    std::array<int, 6> counts{};
    for (int i = 0; i < 6000; ++i) {
        const int drawn = random.between(-2, 3);
        ASSERT_GE(drawn, -2);
        ASSERT_LE(drawn, 3);
        ++counts[static_cast<std::size_t>(drawn + 2)];
    }
    for (const int count : counts)
        EXPECT_NEAR(count, 1000, 150);
}

TEST(RandomTest, StaysWithinTheWidestBounds)
{
    Random random(7);
    constexpr int kLowest = std::numeric_limits<int>::min();
    constexpr int kHighest = std::numeric_limits<int>::max();
    bool drewNegative = false;
    bool drewPositive = false;
    for (int i = 0; i < 100; ++i) {
        const int drawn = random.between(kLowest, kHighest);
        drewNegative = drewNegative || drawn < 0;
        drewPositive = drewPositive || drawn > 0;
    }
    EXPECT_TRUE(drewNegative && drewPositive);
}

TEST(RandomTest, DrawsUnitsBelowOne)
{
    Random random(3);
    double sum = 0;
    for (int i = 0; i < 10000; ++i) {
        const double drawn = random.unit();
        ASSERT_GE(drawn, 0);
        ASSERT_LT(drawn, 1);
        sum += drawn;
    }
    EXPECT_NEAR(sum / 10000, 0.5, 0.02);
}

TEST(RandomTest, KnowsCertaintyAndImpossibility)
{
    Random random(3);
    for (int i = 0; i < 100; ++i) {
        EXPECT_TRUE(random.chance(1));
        EXPECT_FALSE(random.chance(0));
    }
}

TEST(RandomTest, SplitsOffNumbersThatLaterDrawsDoNotChange)
{
    Random first(11);
    Random second(11);
    Random firstBranch = first.split();
    Random secondBranch = second.split();
    second.bits();
    EXPECT_EQ(firstBranch.bits(), secondBranch.bits());
    EXPECT_NE(firstBranch.bits(), first.bits());
}

} // namespace
} // namespace inventio::base
