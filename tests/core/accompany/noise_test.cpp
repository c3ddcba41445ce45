#include "core/accompany/noise.h"

#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

namespace inventio::accompany {
namespace {

TEST(NoiseTest, DependsOnSeedAndSpanAlone)
{
    EXPECT_EQ(spanNoise(1, 3, 16), spanNoise(1, 3, 16));
    EXPECT_NE(spanNoise(1, 3, 16), spanNoise(1, 4, 16));
    EXPECT_NE(spanNoise(1, 3, 16), spanNoise(2, 3, 16));
    EXPECT_NE(spanNoise(1, 0, 16), pieceNoise(1, 16));
}

TEST(NoiseTest, IsStandardNormal)
{
    double sum = 0.0;
    double squares = 0.0;
    constexpr int kSpans = 500;
    constexpr int kNumbers = 16;
    for (int span = 0; span < kSpans; ++span)
        for (const float number : spanNoise(7, span, kNumbers)) {
            sum += number;
            squares += static_cast<double>(number) * number;
        }
    EXPECT_NEAR(sum / (kSpans * kNumbers), 0.0, 0.05);
    EXPECT_NEAR(squares / (kSpans * kNumbers), 1.0, 0.05);
}

TEST(NoiseTest, EveryDrawHasASeedOfItsOwn)
{
    EXPECT_NE(seedOfDraw(1, 0, 0, 0), seedOfDraw(1, 1, 0, 0));
    EXPECT_NE(seedOfDraw(1, 0, 0, 0), seedOfDraw(1, 0, 1, 0));
    EXPECT_NE(seedOfDraw(1, 0, 0, 0), seedOfDraw(1, 0, 0, 1));
    EXPECT_NE(seedOfDraw(1, 0, 0, 0), seedOfDraw(2, 0, 0, 0));
}

} // namespace
} // namespace inventio::accompany
