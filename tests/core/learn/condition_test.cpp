#include "core/learn/condition.h"

#include <gtest/gtest.h>

namespace inventio::learn {

namespace {

bool holdsFor(std::string_view condition, std::optional<double> value)
{
    return holds(conditionOf(condition).value(), [value](std::string_view) { return value; });
}

TEST(ConditionTest, ComparesAFactWithANumber)
{
    EXPECT_EQ(conditionOf(" risk >= 2.5 "), (Condition{"risk", Comparison::AtLeast, 2.5}));
    for (const auto& [text, at1, at2, at3] : {std::tuple("a < 2", true, false, false), {"a <= 2", true, true, false},
             {"a = 2", false, true, false}, {"a >= 2", false, true, true}, {"a > 2", false, false, true}}) {
        EXPECT_EQ(holdsFor(text, 1.0), at1) << text;
        EXPECT_EQ(holdsFor(text, 2.0), at2) << text;
        EXPECT_EQ(holdsFor(text, 3.0), at3) << text;
    }
}

TEST(ConditionTest, DoesNotHoldWhereTheFactIsNotKnown)
{
    EXPECT_FALSE(holdsFor("a < 2", std::nullopt));
    EXPECT_FALSE(holdsFor("a >= 0", std::nullopt));
}

TEST(ConditionTest, AnythingElseIsNone)
{
    for (const auto* text : {"", "risk", "risk 2", "> 2", "risk >", "risk > two", "risk > 2 notes", "risk > inf", "=="})
        EXPECT_FALSE(conditionOf(text)) << text;
}

} // namespace

} // namespace inventio::learn
