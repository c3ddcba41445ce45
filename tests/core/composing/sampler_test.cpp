#include "core/composing/sampler.h"

#include <algorithm>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/composing/locks.h"
#include "tests/core/composing/pieces.h"
#include "tests/core/composing/scripted_scorer.h"
#include "tests/seeds.h"

namespace inventio::composing {
namespace {

using grid::GridNote;
using testing::IsEmpty;
using testing::SizeIs;

constexpr double kRisks[] = {0.1, 0.5, 1.0, 3.0, 10.0};

Enhancement enhanced(
    const EnhanceInput& input, const SamplerParams& params, ScriptedScorer scorer, const SamplingRules& rules = {})
{
    return enhance(input, params, scorer, {}, {}, rules).value();
}

TEST(SamplerTest, StopsAtOnceWhenTheModelFindsNothing)
{
    const auto input = EnhanceInput::of(fourVoices(128, 1));
    ScriptedScorer scorer;
    const auto result = enhance(input, {}, scorer).value();
    EXPECT_EQ(result.ending.reason, StopReason::NothingLeft);
    EXPECT_THAT(result.log, IsEmpty());
    EXPECT_EQ(result.roll, input.canvas.roll);
    EXPECT_EQ(result.forwards, 1);
    EXPECT_EQ(result.ending.expectedEditsLeft, 0.0);
}

TEST(SamplerTest, LooksAtEveryWindowBeforeItFindsNothing)
{
    ScriptedScorer scorer;
    const auto result = enhance(EnhanceInput::of(fourVoices(128 + 5 * 64, 1)), {}, scorer).value();
    EXPECT_EQ(result.forwards, 6);
    EXPECT_EQ((std::set<int>(scorer.asked.begin(), scorer.asked.end())), (std::set{0, 64, 128, 192, 256, 320}));
}

TEST(SamplerTest, MakesOneEditAnIteration)
{
    const auto result = enhanced(EnhanceInput::of(fourVoices(128, 1)), {.iterations = 37}, noiseScorer(1));
    EXPECT_EQ(result.ending.reason, StopReason::IterationsSpent);
    ASSERT_THAT(result.log, SizeIs(37));
    for (int i = 0; i < 37; ++i)
        EXPECT_EQ(result.log[static_cast<std::size_t>(i)].iteration, i + 1);
}

TEST(SamplerTest, TheLogReplaysToTheResult)
{
    for (const double risk : kRisks) {
        const auto input = EnhanceInput::of(fourVoices(300, 2));
        const auto result = enhanced(input, {.iterations = 60, .creativeRisk = risk}, noiseScorer(2));
        EXPECT_EQ(replay(input.canvas.roll, result.log, 60), result.roll);
    }
}

TEST(SamplerTest, TheSameSeedMakesTheSameEdits)
{
    const auto input = EnhanceInput::of(fourVoices(300, 3));
    const auto logOf = [&](std::uint64_t seed) {
        return enhanced(input, {.iterations = 40, .creativeRisk = 2.0, .seed = seed}, noiseScorer(9), withoutCraft())
            .log;
    };
    EXPECT_EQ(logOf(5), logOf(5));
    std::set<std::string> traces;
    for (std::uint64_t seed = 0; seed < seeds(10); ++seed)
        traces.insert(formatTrace(logOf(seed)));
    EXPECT_THAT(traces, SizeIs(seeds(10)));
}

TEST(SamplerTest, ACurveOfOneRiskIsThatRisk)
{
    const auto logOf = [](CreativeRisk risk) {
        const SamplerParams params{.iterations = 40, .creativeRisk = risk, .seed = 3};
        return enhanced(EnhanceInput::of(fourVoices(300, 3)), params, noiseScorer(9), withoutCraft()).log;
    };
    EXPECT_EQ(logOf(*creativeRiskOf("2..2..2")), logOf(2.0));
    EXPECT_NE(logOf(*creativeRiskOf("2..1")), logOf(2.0));
}

TEST(SamplerTest, ACurveBeginsAsBoldAsItsStartAndEndsAsSureAsItsEnd)
{
    const auto meansOf = [](const char* risk) { // of the probabilities of the first and the last third
        const SamplerParams params{.iterations = 60, .creativeRisk = *creativeRiskOf(risk)};
        const auto log = enhanced(EnhanceInput::of(canvasOf(128)), params, noiseScorer(4), withoutCraft()).log;
        EXPECT_THAT(log, SizeIs(60));
        std::pair<double, double> sums;
        for (std::size_t i = 0; i < 20; ++i) {
            sums.first += static_cast<double>(log[i].probability);
            sums.second += static_cast<double>(log[log.size() - 1 - i].probability);
        }
        return std::pair(sums.first / 20, sums.second / 20);
    };
    const auto cooling = meansOf("10..0.1..0.1");
    EXPECT_LT(cooling.first, cooling.second - 0.1);
    const auto heating = meansOf("0.1..0.1..10");
    EXPECT_GT(heating.first, heating.second + 0.1);
}

TEST(SamplerTest, RepairsADamagedPieceExactly)
{
    for (std::uint64_t seed = 0; seed < seeds(8); ++seed) {
        const Canvas truth = fourVoices(400, seed);
        base::Random random(seed);
        grid::Roll roll = truth.roll;
        for (const GridNote& note : truth.roll.notes())
            if (random.chance(0.3)) {
                roll.remove({note.step, note.pitch});
                if (const GridNote wrong{note.step, note.pitch + random.between(-3, 3), 3}; roll.hasRoomFor(wrong))
                    roll.add(wrong);
            }
        Canvas damaged = truth;
        damaged.roll = roll;
        const auto result = enhanced(
            EnhanceInput::of(damaged), {.iterations = 1000, .seed = seed}, oracleScorer(truth.roll), withoutCraft());
        EXPECT_EQ(result.roll, truth.roll);
        EXPECT_EQ(result.ending.reason, StopReason::NothingLeft);
    }
}

TEST(SamplerTest, LeavesAGapRatherThanMakeOctaves)
{
    // A soprano and a bass in octaves; the bass' second note is missing.
    Canvas truth = canvasOf(64, {{0, 72, 4}, {4, 74, 4}, {0, 48, 4}, {4, 50, 4}});
    Canvas gap = truth;
    gap.roll.remove({4, 50});
    const auto strict
        = enhanced(EnhanceInput::of(gap), {}, oracleScorer(truth.roll), {.passProbabilities = {{"parallels", 0.0}}});
    EXPECT_EQ(strict.roll, gap.roll);
    EXPECT_EQ(enhanced(EnhanceInput::of(gap), {}, oracleScorer(truth.roll), withoutCraft()).roll, truth.roll);
}

TEST(SamplerTest, LeavesAPerfectPieceAlone)
{
    const Canvas truth = fourVoices(400, 1);
    EXPECT_THAT(enhanced(EnhanceInput::of(truth), {}, oracleScorer(truth.roll)).log, IsEmpty());
}

TEST(SamplerTest, MakesSeveralEditsOfOneForwardWhereMuchIsMissing)
{
    const Canvas truth = fourVoices(128, 4);
    auto scorer = oracleScorer(truth.roll);
    const auto result
        = enhance(EnhanceInput::of(canvasOf(128)), {.iterations = 1000}, scorer, {}, {}, withoutCraft()).value();
    EXPECT_EQ(result.roll, truth.roll);
    EXPECT_LT(result.forwards * 2, static_cast<int>(result.log.size()));
}

TEST(SamplerTest, CanAskTheModelAnewForEveryEdit)
{
    auto scorer = noiseScorer(1);
    SamplingRules rules = withoutCraft();
    rules.maxEditsPerForward = 1;
    const auto result = enhance(EnhanceInput::of(fourVoices(128, 4)), {.iterations = 50}, scorer, {}, {}, rules);
    EXPECT_EQ(result->forwards, 50);
}

TEST(SamplerTest, ShowsTheModelWhatIsFinal)
{
    const Canvas piece = fourVoices(128, 1);
    ScriptedScorer scorer([&](const Canvas& canvas, int, EditScores&) {
        for (const GridNote& note : piece.roll.notes())
            EXPECT_TRUE(canvas.locked.test({note.step, note.pitch}));
    });
    const auto result = enhance(EnhanceInput::of(piece), {.maxRemovePercent = 0.0}, scorer);
    EXPECT_EQ(result->forwards, 1);
}

TEST(SamplerTest, DoesNotAskTheModelWhereNothingMayChange)
{
    auto input = EnhanceInput::of(fourVoices(1024, 1));
    lockOutside(input.canvas.locked, {512, 528});
    ScriptedScorer scorer;
    EXPECT_TRUE(enhance(input, {}, scorer));
    EXPECT_THAT(scorer.asked, SizeIs(1));
    ScriptedScorer spent;
    EXPECT_TRUE(enhance(EnhanceInput::of(fourVoices(1024, 1)), {.maxRemovePercent = 0.0, .maxAdd = 0}, spent));
    EXPECT_THAT(spent.asked, IsEmpty());
}

TEST(SamplerTest, TellsThatItEndedAtTheMostNotesToAdd)
{
    const auto ending = [](std::optional<int> maxAdd) {
        ScriptedScorer scorer([](const Canvas& canvas, int, EditScores& scores) {
            for (int step = 0; step < 16; ++step)
                if (!canvas.roll.startsAt({step, 60}))
                    scores.setAddition({step, 60}, 0, 0.9F);
        });
        return enhance(EnhanceInput::of(canvasOf(128)), {.iterations = 1000, .maxAdd = maxAdd}, scorer).value().ending;
    };
    EXPECT_EQ(ending(16).reason, StopReason::NothingLeft) << "which is all that it would add";
    EXPECT_EQ(ending(std::nullopt).reason, StopReason::NothingLeft);
    EXPECT_EQ(ending(0).reason, StopReason::NothingLeft) << "nothing was to be added";
    EXPECT_EQ(ending(6).reason, StopReason::AdditionsSpent);
    EXPECT_NEAR(ending(6).expectedEditsLeft, 9.0, 1.0);
}

TEST(SamplerTest, TellsSoToWhereANoteIsTakenBackAndAnotherOneAdded)
{
    // The note at step 0 is unwanted as soon as it is there.
    ScriptedScorer scorer([](const Canvas& canvas, int, EditScores& scores) {
        for (int step = 0; step < 16; ++step)
            if (!canvas.roll.startsAt({step, 60}))
                scores.setAddition({step, 60}, 0, step == 0 ? 0.99F : 0.9F);
        scores.setRemoval({0, 60}, 0.99F);
    });
    const auto ending
        = enhance(EnhanceInput::of(canvasOf(128)), {.iterations = 1000, .maxAdd = 6}, scorer).value().ending;
    EXPECT_EQ(ending.reason, StopReason::AdditionsSpent);
    EXPECT_GT(ending.expectedEditsLeft, 5.0);
}

TEST(SamplerTest, ComesToRestWhenTheModelArguesWithItself)
{
    // Whatever is there is wrong, whatever is not there is missing.
    ScriptedScorer contrary([](const Canvas& canvas, int, EditScores& scores) {
        for (const int pitch : {60, 64, 67}) {
            scores.setRemoval({16, pitch}, 0.99F);
            scores.setAddition({16, pitch}, 3, canvas.roll.startsAt({16, pitch}) ? 0.0F : 0.99F);
        }
    });
    const auto result = enhance(EnhanceInput::of(canvasOf(128)), {.iterations = 1000}, contrary).value();
    EXPECT_EQ(result.ending.reason, StopReason::NothingLeft);
    EXPECT_THAT(result.log, SizeIs(18));
}

TEST(SamplerTest, TakesAPieceOfNoLength)
{
    const auto result = enhanced(EnhanceInput::of(canvasOf(0)), {}, noiseScorer(1));
    EXPECT_EQ(result.ending.reason, StopReason::NothingLeft);
}

TEST(SamplerTest, TakesAPieceOfOneStep)
{
    const auto result = enhanced(EnhanceInput::of(canvasOf(1)), {.iterations = 20, .voices = *voiceChoiceOf("any")},
        noiseScorer(1), withoutCraft());
    EXPECT_THAT(result.log, SizeIs(20));
}

TEST(SamplerTest, ReportsEveryIteration)
{
    std::vector<int> iterations;
    EditLog seen;
    auto scorer = noiseScorer(1);
    const auto result
        = enhance(EnhanceInput::of(fourVoices(128, 1)), {.iterations = 30}, scorer, {}, [&](const Progress& progress) {
              iterations.push_back(progress.iteration);
              seen.push_back(progress.edit);
              EXPECT_EQ(progress.iterations, 30);
              EXPECT_GE(progress.expectedEditsLeft, 0.0);
          });
    EXPECT_EQ(seen, result->log);
    EXPECT_THAT(iterations, SizeIs(30));
}

TEST(SamplerTest, StopsWhenCancelled)
{
    std::stop_source source;
    auto scorer = noiseScorer(1);
    const auto input = EnhanceInput::of(fourVoices(128, 1));
    const auto result = enhance(input, {}, scorer, source.get_token(), [&](const Progress& progress) {
        if (progress.iteration == 7)
            source.request_stop();
    });
    EXPECT_EQ(result->ending.reason, StopReason::Cancelled);
    EXPECT_THAT(result->log, SizeIs(7));
    EXPECT_EQ(replay(input.canvas.roll, result->log, 7), result->roll);
}

TEST(SamplerTest, DoesNotBeginWhenAlreadyCancelled)
{
    std::stop_source source;
    source.request_stop();
    auto scorer = noiseScorer(1);
    EXPECT_EQ(enhance(EnhanceInput::of(fourVoices(128, 1)), {}, scorer, source.get_token())->forwards, 0);
}

TEST(SamplerTest, PassesOnTheScorersError)
{
    class Broken : public NoteScorer {
    public:
        base::Result<EditScores> score(const Canvas&, int) override
        {
            return base::failure(base::ErrorCode::Internal, "The model broke.");
        }
        std::string identity() const override { return "broken"; }
    };
    Broken broken;
    const auto result = enhance(EnhanceInput::of(fourVoices(128, 1)), {}, broken);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().message, "The model broke.");
}

TEST(SamplerTest, RefusesParametersOutOfRange)
{
    auto scorer = noiseScorer(1);
    EXPECT_EQ(
        enhance(EnhanceInput::of(canvasOf(128)), {.iterations = 0}, scorer).error().code, base::ErrorCode::BadInput);
}

TEST(SamplerTest, RefusesACanvasInPieces)
{
    auto scorer = noiseScorer(1);
    auto input = EnhanceInput::of(canvasOf(128));
    input.canvas.metre.pop_back();
    EXPECT_EQ(enhance(input, {}, scorer).error().code, base::ErrorCode::Internal);
}

} // namespace
} // namespace inventio::composing
