#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/composing/sampler.h"
#include "core/composing/window_schedule.h"
#include "tests/core/composing/pieces.h"
#include "tests/core/composing/scripted_scorer.h"

namespace inventio::composing {
namespace {

using grid::GridNote;

constexpr int kBar = 16;

double forwardsPerEdit(int bars, const SamplerParams& params)
{
    auto scorer = oracleScorer(fourVoices(bars * kBar, 1).roll);
    const auto result
        = enhance(EnhanceInput::of(canvasOf(bars * kBar)), params, scorer, {}, {}, withoutCraft()).value();
    EXPECT_EQ(static_cast<int>(result.log.size()), params.iterations);
    EXPECT_EQ(result.forwards, static_cast<int>(scorer.asked.size()));
    return static_cast<double>(result.forwards) / static_cast<double>(result.log.size());
}

TEST(LongPiecesTest, TheModelIsAskedAsOftenForAnEditHoweverLongThePiece)
{
    const double eight = forwardsPerEdit(8, {.iterations = 100});
    const double sixtyFour = forwardsPerEdit(64, {.iterations = 100});
    const double fiveHundred = forwardsPerEdit(512, {.iterations = 100});
    EXPECT_LE(sixtyFour, 2.0 * eight);
    constexpr double kOneForward = 1.0 / 100; // the last one may be cut short by the limit, or not
    EXPECT_LE(fiveHundred, 1.1 * sixtyFour + kOneForward);
}

TEST(LongPiecesTest, EditsAreSpreadOverTheWholePiece)
{
    constexpr int kBars = 64;
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        auto scorer = oracleScorer(fourVoices(kBars * kBar, 1).roll);
        const auto result
            = enhance(EnhanceInput::of(canvasOf(kBars * kBar)), {.iterations = 200, .seed = seed}, scorer).value();
        std::set<int> eighths;
        for (const Edit& edit : result.log)
            eighths.insert(edit.note.step * 8 / (kBars * kBar));
        EXPECT_EQ(eighths.size(), 8u);
    }
}

TEST(LongPiecesTest, ALongPieceIsFinishedAsExactlyAsAShortOne)
{
    const Canvas truth = fourVoices(20 * kBar + 6, 5);
    auto scorer = oracleScorer(truth.roll);
    const auto result
        = enhance(EnhanceInput::of(canvasOf(truth.steps())), {.iterations = 1000}, scorer, {}, {}, withoutCraft())
              .value();
    EXPECT_EQ(result.roll, truth.roll);
    EXPECT_EQ(result.ending.reason, StopReason::NothingLeft);
}

TEST(LongPiecesTest, AWindowIsLookedAtAgainAfterItsNeighbourChangedWhatItSees)
{
    // One note is missing at once, the other one as soon as the first is there. Only the second window may add the
    // first one, and only the first window the second one.
    constexpr GridNote kFirst{100, 60, 4};
    constexpr GridNote kSecond{80, 60, 4};
    const auto isMissing = [&](const Canvas& canvas, const GridNote& note) {
        return !canvas.roll.startsAt({note.step, note.pitch}) && (note == kFirst || canvas.roll.startsAt({100, 60}));
    };
    ScriptedScorer scorer([&](const Canvas& canvas, int firstStep, EditScores& scores) {
        for (const GridNote& note : {kFirst, kSecond})
            if (isMissing(canvas, note) && StepRange{firstStep, firstStep + kWindowSteps}.contains(note.step))
                scores.setAddition({note.step - firstStep, note.pitch}, 3, 0.99F);
    });
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        const auto result = enhance(EnhanceInput::of(canvasOf(256)), {.seed = seed}, scorer).value();
        EXPECT_THAT(result.roll.notes(), testing::ElementsAre(kSecond, kFirst));
    }
}

TEST(LongPiecesTest, TheEstimateIsAboutTheWholePiece)
{
    const Canvas truth = fourVoices(64 * kBar, 1);
    auto scorer = oracleScorer(truth.roll, 1.0F);
    const auto result = enhance(EnhanceInput::of(canvasOf(truth.steps())), {.iterations = 100}, scorer).value();
    const int left = truth.roll.noteCount() - 100;
    EXPECT_NEAR(result.ending.expectedEditsLeft, left, 0.15 * left);
}

} // namespace
} // namespace inventio::composing
