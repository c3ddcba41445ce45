#include "core/composing/drafts.h"

#include <set>
#include <utility>

#include <gtest/gtest.h>

#include "tests/core/composing/pieces.h"
#include "tests/core/composing/scripted_scorer.h"

namespace inventio::composing {
namespace {

/// Likes every addition a little, each as much as it did before.
ScriptedScorer undecided()
{
    return ScriptedScorer([](const Canvas&, int firstStep, EditScores& scores) {
        base::Random random(static_cast<std::uint64_t>(firstStep) + 1);
        for (float& value : scores.values())
            value = 0.5F * static_cast<float>(random.unit());
    });
}

EnhanceInput tune()
{
    return EnhanceInput::of(canvasOf(64, {{0, 72, 16}, {16, 74, 16}, {32, 76, 16}, {48, 72, 16}}));
}

SamplerParams few()
{
    return {.iterations = 30, .maxRemovePercent = 0.0};
}

TEST(DraftsTest, TheFirstDraftHasTheSeedOfTheRequestAndNoTwoTheSame)
{
    std::set<std::uint64_t> seeds;
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        EXPECT_EQ(seedOfDraft(seed, 0), seed);
        for (int draft = 0; draft < 20; ++draft)
            seeds.insert(seedOfDraft(seed, draft));
    }
    EXPECT_EQ(seeds.size(), 60U);
    for (int draft = 1; draft < 20; ++draft)
        EXPECT_LT(seedOfDraft(1, draft), std::uint64_t{1} << 53);
}

TEST(DraftsTest, TheBestComesFirst)
{
    auto scorer = undecided();
    const auto drafts = enhanceInDrafts(tune(), few(), scorer, 5).value();
    ASSERT_EQ(drafts.size(), 5u);
    for (std::size_t i = 1; i < drafts.size(); ++i)
        EXPECT_LE(drafts[i - 1].quality.cost(), drafts[i].quality.cost());
    EXPECT_LT(drafts.front().quality.cost(), drafts.back().quality.cost());
}

TEST(DraftsTest, EachIsMadeAgainByItsSeedAlone)
{
    auto scorer = undecided();
    const auto drafts = enhanceInDrafts(tune(), few(), scorer, 3).value();
    for (const Draft& draft : drafts) {
        SamplerParams own = few();
        own.seed = draft.seed;
        EXPECT_EQ(enhance(tune(), own, scorer)->roll, draft.made.roll);
    }
}

/// Three drafts, stopped after the first edit of one of them.
std::vector<Draft> stoppedIn(int draft)
{
    auto scorer = undecided();
    std::stop_source source;
    return enhanceInDrafts(tune(), few(), scorer, 3, source.get_token(), [&](const Progress& progress) {
        if (progress.draft == draft)
            source.request_stop();
    }).value();
}

TEST(DraftsTest, StoppedInTheFirstItGivesThatAsFarAsItCame)
{
    const auto drafts = stoppedIn(0);
    ASSERT_EQ(drafts.size(), 1u);
    EXPECT_EQ(drafts.front().made.ending.reason, StopReason::Cancelled);
    EXPECT_EQ(drafts.front().made.log.size(), 1u);
}

TEST(DraftsTest, StoppedLaterItGivesWholeDraftsOnly)
{
    const auto drafts = stoppedIn(2);
    ASSERT_EQ(drafts.size(), 2u);
    for (const Draft& draft : drafts)
        EXPECT_NE(draft.made.ending.reason, StopReason::Cancelled);
}

TEST(DraftsTest, ProgressCountsAllOfThem)
{
    auto scorer = undecided();
    double share = 0.0;
    int draft = 0;
    const auto look = [&](const Progress& progress) {
        EXPECT_EQ(progress.drafts, 3);
        if (std::exchange(draft, progress.draft) != progress.draft) {
            EXPECT_GE(progress.share(), progress.draft / 3.0);
        }
        share = progress.share();
        EXPECT_LE(share, (progress.draft + 1) / 3.0);
    };
    ASSERT_TRUE(enhanceInDrafts(tune(), few(), scorer, 3, {}, look));
    EXPECT_EQ(draft, 2);
    EXPECT_GT(share, 2.0 / 3.0);
}

TEST(DraftsTest, VariationsDiffer)
{
    ScriptedScorer silent;
    auto same = enhanceInDrafts(tune(), few(), silent, 4).value();
    EXPECT_EQ(bestOf(std::move(same), 3).size(), 1u);
    auto scorer = undecided();
    auto drafts = enhanceInDrafts(tune(), few(), scorer, 4).value();
    const auto best = bestOf(std::move(drafts), 3);
    ASSERT_EQ(best.size(), 3u);
    EXPECT_NE(best[0].made.roll, best[1].made.roll);
}

} // namespace
} // namespace inventio::composing
