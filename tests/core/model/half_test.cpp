#include "core/model/half.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

namespace inventio::model {
namespace {

TEST(HalfTest, EveryHalfComesBackFromFloat)
{
    for (std::uint32_t bits = 0; bits < 0x10000U; ++bits) {
        const float value = fromHalf(static_cast<std::uint16_t>(bits));
        if (!std::isnan(value)) {
            ASSERT_EQ(toHalf(value), bits);
        }
    }
}

TEST(HalfTest, KnowsTheStandardsExamples)
{
    EXPECT_EQ(toHalf(1.0F), 0x3c00);
    EXPECT_EQ(toHalf(-2.0F), 0xc000);
    EXPECT_EQ(toHalf(65504.0F), 0x7bff);
    EXPECT_FLOAT_EQ(fromHalf(0x3555), 0.33325195F);
    EXPECT_FLOAT_EQ(fromHalf(0x0001), 5.9604645e-8F);
}

TEST(HalfTest, RoundsToNearestAndTiesToEven)
{
    const float step = 1.0F / 1024.0F; // between neighbours above 1
    EXPECT_EQ(toHalf(1.0F + 0.4F * step), 0x3c00);
    EXPECT_EQ(toHalf(1.0F + 0.6F * step), 0x3c01);
    EXPECT_EQ(toHalf(1.0F + 0.5F * step), 0x3c00);
    EXPECT_EQ(toHalf(1.0F + 1.5F * step), 0x3c02);
}

TEST(HalfTest, TurnsTooLargeIntoInfinityAndKeepsNotANumber)
{
    EXPECT_TRUE(std::isinf(fromHalf(toHalf(65520.0F))));
    EXPECT_TRUE(std::isinf(fromHalf(toHalf(-1e9F))));
    EXPECT_TRUE(std::isnan(fromHalf(toHalf(std::numeric_limits<float>::quiet_NaN()))));
}

} // namespace
} // namespace inventio::model
