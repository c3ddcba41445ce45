#include "core/composing/creative_risk.h"

#include <vector>

#include <gtest/gtest.h>

namespace inventio::composing {
namespace {

CreativeRisk curve(const std::vector<double>& values)
{
    return CreativeRisk(values);
}

TEST(CreativeRiskTest, OneValueHoldsThroughout)
{
    const CreativeRisk risk = 1.5;
    EXPECT_FALSE(risk.isCurve());
    for (const double progress : {0.0, 0.3, 1.0})
        EXPECT_DOUBLE_EQ(risk.at(progress), 1.5);
}

TEST(CreativeRiskTest, ACurveGoesStraightFromValueToValue)
{
    const CreativeRisk risk = curve({3.0, 1.0, 2.0});
    EXPECT_TRUE(risk.isCurve());
    EXPECT_DOUBLE_EQ(risk.at(0.0), 3.0);
    EXPECT_DOUBLE_EQ(risk.at(0.25), 2.0);
    EXPECT_DOUBLE_EQ(risk.at(0.5), 1.0);
    EXPECT_DOUBLE_EQ(risk.at(0.75), 1.5);
    EXPECT_DOUBLE_EQ(risk.at(1.0), 2.0);
}

TEST(CreativeRiskTest, BeforeTheStartAndBehindTheEndItStaysAsThere)
{
    const CreativeRisk risk = curve({3.0, 1.0});
    EXPECT_DOUBLE_EQ(risk.at(-1.0), 3.0);
    EXPECT_DOUBLE_EQ(risk.at(7.0), 1.0);
}

TEST(CreativeRiskTest, ItsTextIsReadBack)
{
    for (const CreativeRisk& risk : {CreativeRisk(1.0), CreativeRisk(0.1), curve({2.5, 0.8}), curve({6, 5, 4, 3, 2})})
        EXPECT_EQ(creativeRiskOf(textOf(risk)), risk) << textOf(risk);
    EXPECT_EQ(textOf(CreativeRisk(1.0)), "1");
    EXPECT_EQ(textOf(curve({2.5, 0.8})), "2.5..0.8");
}

TEST(CreativeRiskTest, WhatIsNoRiskIsNotRead)
{
    for (const auto* text : {"", "x", "1..", "..1", "1..x", "1 .. 2", "nan", "1..inf", "1..2..3..4..5..6"})
        EXPECT_FALSE(creativeRiskOf(text)) << text;
}

TEST(CreativeRiskTest, WithoutValuesItIsTheNeutralOne)
{
    EXPECT_EQ(curve({}), CreativeRisk());
    EXPECT_EQ(curve({1, 2, 3, 4, 5, 6}), curve({1, 2, 3, 4, 5}));
}

} // namespace
} // namespace inventio::composing
