#include "core/composing/rules/rules.h"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/core/composing/pieces.h"

namespace inventio::composing {
namespace {

constexpr double kStrict = 0.001;

/// One parallel octave and one repetition.
ProposedNote withTwoFaults(const Canvas& canvas)
{
    return {canvas, {4, 50, 4}, false};
}
Canvas twoVoices()
{
    return canvasOf(16, {{0, 72, 4}, {4, 74, 4}, {0, 48, 4}, {8, 50, 4}});
}

TEST(RulesTest, EveryRuleHasANameOfItsOwn)
{
    for (const Rule& rule : allRules()) {
        EXPECT_EQ(findRule(rule.name), &rule);
        EXPECT_FALSE(rule.fault.empty());
        EXPECT_GE(rule.passProbability, 0.0);
        EXPECT_LE(rule.passProbability, 1.0);
    }
    EXPECT_EQ(findRule("no such rule"), nullptr);
}

TEST(RulesTest, TellsWhatIsAgainstANote)
{
    const Canvas canvas = twoVoices();
    const auto objections = objectionsTo(withTwoFaults(canvas), {}, 1.0);
    ASSERT_EQ(objections.size(), 2u);
    EXPECT_EQ(objections[0].fault, "parallel fifth or octave");
    EXPECT_EQ(objections[0].count, 1);
    EXPECT_DOUBLE_EQ(objections[0].passProbability, kStrict);
    EXPECT_DOUBLE_EQ(acceptanceOf(withTwoFaults(canvas), {}, 1.0), kStrict * 0.6);
}

TEST(RulesTest, RiskWeakensThem)
{
    const Canvas canvas = twoVoices();
    EXPECT_DOUBLE_EQ(objectionsTo(withTwoFaults(canvas), {}, 2.0)[0].passProbability, std::sqrt(kStrict));
}

TEST(RulesTest, ARuleCanBeSwitchedOff)
{
    const Canvas canvas = twoVoices();
    const SamplingRules rules{.passProbabilities = {{"parallels", 1.0}}};
    EXPECT_DOUBLE_EQ(acceptanceOf(withTwoFaults(canvas), rules, 1.0), 0.6);
    EXPECT_EQ(objectionsTo(withTwoFaults(canvas), rules, 1.0).size(), 1u);
}

TEST(RulesTest, NothingIsAgainstAGoodNote)
{
    const Canvas canvas = twoVoices();
    EXPECT_DOUBLE_EQ(acceptanceOf({canvas, {4, 47, 4}, false}, {}, 1.0), 1.0);
}

} // namespace
} // namespace inventio::composing
