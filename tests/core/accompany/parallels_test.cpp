#include "core/accompany/parallels.h"

#include <gtest/gtest.h>

namespace inventio::accompany {
namespace {

TEST(ParallelsTest, FifthsAndOctavesThatMoveTheSameWayAreParallel)
{
    EXPECT_TRUE(movesInParallel({20}, {27, 29}, 1, 22));
    EXPECT_TRUE(movesInParallel({20}, {27, 25}, 1, 18));
    EXPECT_TRUE(movesInParallel({20}, {32, 34}, 1, 22));
    EXPECT_TRUE(movesInParallel({20}, {39, 41}, 1, 22)) << "a twelfth is a fifth";
    EXPECT_TRUE(movesInParallel({32}, {20, 22}, 1, 34)) << "from above";
}

TEST(ParallelsTest, OtherIntervalsUnisonsAndContraryMotionAreNot)
{
    EXPECT_FALSE(movesInParallel({20}, {24, 26}, 1, 22)) << "thirds";
    EXPECT_FALSE(movesInParallel({20}, {25, 27}, 1, 22)) << "fourths";
    EXPECT_FALSE(movesInParallel({20}, {20, 22}, 1, 22)) << "unisons";
    EXPECT_FALSE(movesInParallel({20}, {27, 24}, 1, 29)) << "contrary motion";
    EXPECT_FALSE(movesInParallel({20}, {24, 29}, 1, 22)) << "a third that becomes a fifth";
    EXPECT_FALSE(movesInParallel({20}, {27, 27}, 1, 20)) << "nothing moves";
}

TEST(ParallelsTest, ALineThatRestsIsParallelToNone)
{
    EXPECT_FALSE(movesInParallel({-1}, {27, 29}, 1, 22));
    EXPECT_FALSE(movesInParallel({20}, {-1, 29}, 1, 22));
    EXPECT_FALSE(movesInParallel({20}, {27, -1}, 1, 22));
}

} // namespace
} // namespace inventio::accompany
