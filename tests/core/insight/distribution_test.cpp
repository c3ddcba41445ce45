#include "core/insight/distribution.h"

#include <map>

#include <gtest/gtest.h>

#include "tests/core/composing/acting_scorers.h"
#include "tests/core/composing/scripted_scorer.h"
#include "tests/core/insight/settings.h"

namespace inventio::insight {
namespace {

using composing::EditKind;

constexpr int kQuarterClass = 3;

/// Two additions of a quarter with these probabilities.
composing::ScriptedScorer twoIdeas(float first, float second)
{
    return composing::ScriptedScorer([=](const composing::Canvas&, int, composing::EditScores& scores) {
        scores.setAddition({0, 60}, kQuarterClass, first);
        scores.setAddition({8, 64}, kQuarterClass, second);
    });
}

Distribution distributionBy(composing::NoteScorer& scorer, const Setting& setting, double risk)
{
    return distributionOf(setting, *lookAt(setting, momentAfter(setting), 0, scorer), risk);
}

TEST(DistributionTest, IsAsOftenDrawnByTheSamplerAsItSays)
{
    auto setting = settingOf(composing::canvasOf(32, {{0, 72, 8}}));
    composing::testing::BassScorer scorer;
    constexpr double kRisk = 3.0;
    const auto distribution = distributionBy(scorer, setting, kRisk);
    ASSERT_EQ(distribution.edits.size(), 8U);
    setting.params.creativeRisk = kRisk;
    setting.params.iterations = 1;
    constexpr int kDraws = 1000;
    std::map<int, int> drawn;
    for (int seed = 1; seed <= kDraws; ++seed) {
        setting.params.seed = static_cast<std::uint64_t>(seed);
        ++drawn
            [composing::enhance(setting.input, setting.params, scorer, {}, {}, setting.rules)->log.front().note.step];
    }
    for (const auto& edit : distribution.edits)
        EXPECT_NEAR(edit.drawProbability, drawn[edit.note.step] / double(kDraws), 0.05) << edit.note.step;
}

TEST(DistributionTest, HoldsEveryEditThatAnEnhanceMakesNext)
{
    auto setting = settingOf(composing::fourVoices(64, 5));
    setting.rules.maxEditsPerForward = 1;
    setting.params.iterations = 30;
    composing::testing::WildScorer scorer;
    const auto made = composing::enhance(setting.input, setting.params, scorer, {}, {}, setting.rules);
    ASSERT_TRUE(made);
    ASSERT_EQ(made->log.size(), 30U);
    for (const composing::Edit& edit : made->log) {
        const auto look = lookAt(setting, momentAfter(setting, made->log, edit.iteration - 1), 0, scorer);
        const auto distribution = distributionOf(setting, *look, 1.0);
        EXPECT_GT(distribution.probabilityOf(edit.kind, edit.note), 0.0) << edit.iteration;
    }
}

TEST(DistributionTest, IsUndecidedByOneBitBetweenTwoEqualIdeas)
{
    const auto setting = settingOf(composing::canvasOf(32));
    auto equal = twoIdeas(0.5F, 0.5F);
    EXPECT_NEAR(distributionBy(equal, setting, 1.0).entropyBits(), 1.0, 1e-9);
    auto single = twoIdeas(0.5F, 0.0F);
    EXPECT_EQ(distributionBy(single, setting, 1.0).entropyBits(), 0.0);
    auto none = twoIdeas(0.0F, 0.0F);
    EXPECT_EQ(distributionBy(none, setting, 1.0).entropyBits(), 0.0);
    EXPECT_TRUE(distributionBy(none, setting, 1.0).edits.empty());
}

TEST(DistributionTest, FlattensWithTheRisk)
{
    const auto setting = settingOf(composing::canvasOf(32));
    auto scorer = twoIdeas(0.8F, 0.2F);
    const auto look = *lookAt(setting, momentAfter(setting), 0, scorer);
    double bits = 0.0;
    double best = 1.0;
    for (const double risk : {0.5, 1.0, 2.0, 6.0}) {
        const auto distribution = distributionOf(setting, look, risk);
        EXPECT_GT(distribution.entropyBits(), bits) << risk;
        EXPECT_LT(distribution.edits.front().drawProbability, best) << risk;
        bits = distribution.entropyBits();
        best = distribution.edits.front().drawProbability;
    }
    EXPECT_EQ(scorer.asked.size(), 1U) << "other risks need no other look";
}

TEST(DistributionTest, HasTheLikeliestFirstAndSumsUpToOne)
{
    const auto setting = settingOf(composing::fourVoices(64, 8));
    composing::testing::WildScorer scorer;
    const auto distribution = distributionBy(scorer, setting, 1.0);
    double sum = 0.0;
    double before = 1.0;
    for (const auto& edit : distribution.edits) {
        EXPECT_LE(edit.drawProbability, before);
        before = edit.drawProbability;
        sum += edit.drawProbability;
    }
    EXPECT_NEAR(sum, 1.0, 1e-9);
    EXPECT_GT(distribution.additionShare(), 0.0);
    EXPECT_LT(distribution.additionShare(), 1.0) << "it wants notes gone, too";
}

TEST(DistributionTest, LeavesOutWhatTheBudgetForbids)
{
    auto setting = settingOf(composing::fourVoices(64, 8));
    setting.params.maxRemovePercent = 0.0;
    composing::testing::WildScorer scorer;
    EXPECT_DOUBLE_EQ(distributionBy(scorer, setting, 1.0).additionShare(), 1.0);
}

} // namespace
} // namespace inventio::insight
