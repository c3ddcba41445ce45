#include "core/insight/look.h"

#include <gtest/gtest.h>

#include "tests/core/composing/acting_scorers.h"
#include "tests/core/insight/settings.h"

namespace inventio::insight {
namespace {

using composing::EditKind;

TEST(MomentTest, IsTheInputBeforeTheFirstEditAndTheResultAfterTheLast)
{
    const auto setting = settingOf(composing::fourVoices(64, 3));
    composing::testing::WildScorer scorer;
    auto params = setting.params;
    params.iterations = 40;
    const auto made = composing::enhance(setting.input, params, scorer, {}, {}, setting.rules);
    ASSERT_TRUE(made);
    EXPECT_EQ(momentAfter(setting, made->log, 0).canvas, setting.input.canvas);
    EXPECT_EQ(momentAfter(setting, made->log, 40).canvas.roll, made->roll);
    for (const int iterations : {1, 7, 23})
        EXPECT_EQ(momentAfter(setting, made->log, iterations).canvas.roll,
            composing::replay(setting.input.canvas.roll, made->log, iterations));
}

TEST(MomentTest, KnowsWhatIsLeftOfTheBudget)
{
    auto setting = settingOf(composing::canvasOf(32, {{0, 60, 4}, {4, 62, 4}}));
    setting.params.maxAdd = 1;
    const composing::EditLog log{{1, EditKind::Add, {8, 64, 4}, 0.9F}};
    EXPECT_FALSE(momentAfter(setting, log, 0).budget.areAdditionsSpent());
    EXPECT_TRUE(momentAfter(setting, log, 1).budget.areAdditionsSpent());
}

TEST(MomentTest, LeavesOutEditsThatDoNotFit)
{
    const auto setting = settingOf(composing::canvasOf(32, {{0, 60, 4}}));
    const composing::EditLog log{{1, EditKind::Add, {2, 60, 4}, 0.9F}, {2, EditKind::Remove, {9, 60, 1}, 0.9F}};
    EXPECT_EQ(momentAfter(setting, log, 2).canvas.roll, setting.input.canvas.roll);
}

TEST(LookTest, ShowsTheModelWhatIsFinalAsLocked)
{
    auto setting = settingOf(composing::canvasOf(32, {{0, 60, 4}}));
    setting.params.maxRemovePercent = 0.0;
    composing::testing::BassScorer scorer;
    const auto look = lookAt(setting, momentAfter(setting), 0, scorer);
    ASSERT_TRUE(look);
    EXPECT_TRUE(look->moment.canvas.locked.test({0, 60}));
    EXPECT_FALSE(look->moment.canvas.locked.test({0, 61}));
    EXPECT_EQ(look->scores.values(), scorer.score(setting.input.canvas, 0)->values());
}

TEST(LookTest, FindsTheWindowOfEveryStep)
{
    constexpr int kSteps = 400;
    for (int step = 0; step < kSteps; ++step)
        EXPECT_TRUE(composing::windowAt(windowOf(step, kSteps), kSteps).zone.contains(step)) << step;
    EXPECT_EQ(windowOf(kSteps + 1, kSteps), composing::windowCount(kSteps) - 1);
}

} // namespace
} // namespace inventio::insight
