#include "core/accompany/settings.h"

#include <limits>

#include <gtest/gtest.h>

namespace inventio::accompany {
namespace {

TEST(AccompanySettingsTest, DefaultsAndLimitsAreValid)
{
    EXPECT_EQ(validate({}), std::nullopt);
    EXPECT_EQ(validate({1, kMaxDensity, kMaxRegister, kMaxCreativeRisk}), std::nullopt);
    EXPECT_EQ(validate({1, 1.0 / kMaxDensity, -kMaxRegister, 0.0}), std::nullopt);
}

TEST(AccompanySettingsTest, WhatLiesBeyondThemIsRefusedInASentence)
{
    EXPECT_NE(validate({1, 4.1, 0, 1.0}), std::nullopt);
    EXPECT_NE(validate({1, 1.0, 13, 1.0}), std::nullopt);
    EXPECT_NE(validate({1, 1.0, 0, -0.1}), std::nullopt);
    EXPECT_NE(validate({1, std::numeric_limits<double>::quiet_NaN(), 0, 1.0}), std::nullopt);
}

} // namespace
} // namespace inventio::accompany
