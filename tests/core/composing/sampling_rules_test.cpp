#include "core/composing/sampling_rules.h"

#include <gtest/gtest.h>

#include "core/composing/note_scorer.h"

namespace inventio::composing {
namespace {

TEST(SamplingRulesTest, ARemovalNeedsLessAboveRiskOne)
{
    const SamplingRules rules{.removalProbability = 0.6};
    EXPECT_DOUBLE_EQ(rules.leastRemovalProbability(0.1), 0.6);
    EXPECT_DOUBLE_EQ(rules.leastRemovalProbability(1.0), 0.6);
    EXPECT_DOUBLE_EQ(rules.leastRemovalProbability(2.0), 0.36);
}

TEST(SamplingRulesTest, TheBestAdditionIsNeverLeftOut)
{
    const SamplingRules rules{.sharpBelow = 20.0, .additionShare = 0.15, .sketchShare = 0.06};
    EXPECT_DOUBLE_EQ(rules.leastShareOfBest(0.1, 5.0), 1.0);
    EXPECT_DOUBLE_EQ(rules.leastShareOfBest(1.0, 5.0), 0.15);
    EXPECT_DOUBLE_EQ(rules.leastShareOfBest(10.0, 5.0), 0.0015);
    EXPECT_DOUBLE_EQ(rules.leastShareOfBest(1.0, 20.0), 0.06);
}

TEST(SamplingRulesTest, AGapIsFilledWithWhatIsNearlyAsProbableAsTheBest)
{
    const SamplingRules rules{.additionShare = 0.03, .sketchShare = 0.2, .gapShare = 0.1};
    EXPECT_DOUBLE_EQ(rules.inGap().leastShareOfBest(1.0, 0.0), 0.1);
    EXPECT_DOUBLE_EQ(rules.inGap().leastShareOfBest(1.0, 100.0), 0.2);
}

TEST(SamplingRulesTest, AnAdditionNeedsSomeProbabilityOfItsOwn)
{
    const SamplingRules rules{.leastAddition = 0.03};
    EXPECT_DOUBLE_EQ(rules.leastAdditionProbability(0.1), 0.03);
    EXPECT_DOUBLE_EQ(rules.leastAdditionProbability(1.0), 0.03);
    EXPECT_DOUBLE_EQ(rules.leastAdditionProbability(10.0), 0.0003);
}

TEST(SamplingRulesTest, DoubtsSumUpToLessWhereFewerBarsAreOpen)
{
    const SamplingRules rules{.missingNotes = 2.0};
    EXPECT_DOUBLE_EQ(rules.nothingMissingBelow(1.0, kWindowSteps / 4), 0.5);
    EXPECT_DOUBLE_EQ(rules.nothingMissingBelow(1.0, 0), 0.0);
}

TEST(SamplingRulesTest, HigherRiskLooksLongerForMissingNotes)
{
    const SamplingRules rules{.missingNotes = 2.0, .additionProbability = 0.5};
    EXPECT_DOUBLE_EQ(rules.nothingMissingBelow(0.5, kWindowSteps), 2.0);
    EXPECT_DOUBLE_EQ(rules.nothingMissingBelow(10.0, kWindowSteps), 0.2);
    EXPECT_DOUBLE_EQ(rules.leastSureAddition(0.5), 0.5);
    EXPECT_DOUBLE_EQ(rules.leastSureAddition(2.0), 0.25);
}

TEST(SamplingRulesTest, DrawsMoreEditsWhereMuchIsLeftToDo)
{
    const SamplingRules rules{.editsLeftPerDraw = 10.0, .maxEditsPerForward = 8};
    EXPECT_EQ(rules.editsPerForward(0.0), 1);
    EXPECT_EQ(rules.editsPerForward(9.9), 1);
    EXPECT_EQ(rules.editsPerForward(10.0), 2);
    EXPECT_EQ(rules.editsPerForward(1e9), 8);
}

TEST(SamplingRulesTest, LastTouchesAreSharperThanTheSketch)
{
    const SamplingRules rules{.sharpness = 2.0, .sharpBelow = 20.0};
    EXPECT_DOUBLE_EQ(rules.exponent(1.0, 20.0), 1.0);
    EXPECT_DOUBLE_EQ(rules.exponent(1.0, 19.9), 2.0);
    EXPECT_DOUBLE_EQ(rules.exponent(4.0, 19.9), 0.5);
}

TEST(SamplingRulesTest, OneEditPerForwardIsPossible)
{
    EXPECT_EQ(SamplingRules{.maxEditsPerForward = 1}.editsPerForward(500.0), 1);
}

} // namespace
} // namespace inventio::composing
