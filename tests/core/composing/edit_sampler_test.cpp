#include "core/composing/edit_sampler.h"

#include <cmath>
#include <limits>
#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/composing/locks.h"
#include "tests/core/composing/pieces.h"

namespace inventio::composing {
namespace {

using grid::GridNote;

const EditFilter kAnything = [](EditKind, const GridNote&) { return true; };
constexpr int kQuarter = 3; // the length class of four steps
constexpr StepRange kWhole{0, kWindowSteps};

EditScores noise(std::uint64_t seed)
{
    base::Random random(seed);
    EditScores scores;
    for (float& value : scores.values())
        value = static_cast<float>(random.unit());
    return scores;
}

std::optional<Edit> drawOne(const Canvas& canvas, const EditScores& scores, double risk, std::uint64_t seed,
    const EditFilter& filter = kAnything)
{
    base::Random random(seed);
    return EditSampler(canvas, {scores, 0, kWhole}, risk, {}, filter).draw(canvas, filter, random);
}

// How often the addition at step 0 is drawn rather than the one at step 64, in 1000 draws.
int drawsOfTheFirst(float first, float second, double risk, double sharpness = 1.0)
{
    const Canvas canvas = canvasOf(kWindowSteps);
    EditScores scores;
    scores.setAddition({0, 60}, kQuarter, first);
    scores.setAddition({64, 60}, kQuarter, second);
    const EditFilter twoSteps = [](EditKind, const GridNote& note) { return note.step % 64 == 0; };
    const EditSampler fresh(
        canvas, {scores, 0, kWhole}, risk, {.sharpness = sharpness, .leastAddition = 0.0}, twoSteps);
    base::Random random(1);
    int count = 0;
    for (int i = 0; i < 1000; ++i)
        count += EditSampler(fresh).draw(canvas, twoSteps, random)->note.step == 0 ? 1 : 0;
    return count;
}

TEST(EditSamplerTest, DrawsNothingFromNothing)
{
    EXPECT_EQ(drawOne(canvasOf(kWindowSteps, {{0, 60, 4}}), EditScores(), 1.0, 1), std::nullopt);
}

TEST(EditSamplerTest, TellsWhatItDrew)
{
    EditScores scores;
    scores.setAddition({8, 60}, kQuarter, 0.75F);
    EXPECT_EQ(drawOne(canvasOf(kWindowSteps), scores, 1.0, 1), (Edit{0, EditKind::Add, {8, 60, 4}, 0.75F}));
}

TEST(EditSamplerTest, DrawsInProportionAtRiskOne)
{
    EXPECT_NEAR(drawsOfTheFirst(0.6F, 0.2F, 1.0), 750, 55);
}

TEST(EditSamplerTest, HigherRiskLevelsTheChances)
{
    EXPECT_NEAR(drawsOfTheFirst(0.64F, 0.16F, 2.0), 667, 60);
    EXPECT_NEAR(drawsOfTheFirst(0.6F, 0.2F, 10.0), 528, 60);
}

TEST(EditSamplerTest, SharpnessIsTheOppositeOfRiskWhereLittleIsLeft)
{
    EXPECT_EQ(drawsOfTheFirst(0.6F, 0.2F, 2.0, 2.0), drawsOfTheFirst(0.6F, 0.2F, 1.0));
}

TEST(EditSamplerTest, LowRiskTakesTheBest)
{
    EXPECT_EQ(drawsOfTheFirst(0.5F, 0.499F, 0.1), 1000);
}

TEST(EditSamplerTest, LowRiskBearsTinyProbabilities)
{
    EXPECT_EQ(drawsOfTheFirst(1e-37F, 1e-38F, 0.1), 1000);
    EXPECT_NEAR(drawsOfTheFirst(1e-38F, 1e-38F, 0.1), 500, 60);
}

TEST(EditSamplerTest, LeavesOutAdditionsFarBelowTheBest)
{
    EXPECT_EQ(drawsOfTheFirst(0.9F, 0.02F, 1.0), 1000);
    EXPECT_LT(drawsOfTheFirst(0.9F, 0.14F, 1.0), 1000);
}

TEST(EditSamplerTest, LeavesOutAdditionsThatAreHardlyProbableAtAll)
{
    EditScores scores;
    scores.setAddition({0, 60}, kQuarter, 0.02F);
    EXPECT_EQ(drawOne(canvasOf(kWindowSteps), scores, 1.0, 1), std::nullopt);
    EXPECT_NE(drawOne(canvasOf(kWindowSteps), scores, 2.0, 1), std::nullopt);
}

TEST(EditSamplerTest, AFilteredAdditionIsNotTheBest)
{
    EditScores scores;
    scores.setAddition({0, 60}, kQuarter, 0.9F);
    scores.setAddition({64, 60}, kQuarter, 0.04F);
    const EditFilter late = [](EditKind, const GridNote& note) { return note.step > 0; };
    EXPECT_EQ(drawOne(canvasOf(kWindowSteps), scores, 1.0, 1, late)->note.step, 64);
}

/// How often of a thousand times the only addition is drawn when the acceptance rule gives it `chance`.
int drawsOfTheJudged(double chance)
{
    const Canvas canvas = canvasOf(kWindowSteps);
    EditScores scores;
    scores.setAddition({8, 60}, kQuarter, 0.5F);
    const EditSampler fresh(canvas, {scores, 0, kWhole}, 1.0, {}, kAnything);
    const AcceptanceRule accept = [&](const Canvas&, const Edit&) { return chance; };
    base::Random random(1);
    int count = 0;
    for (int i = 0; i < 1000; ++i)
        count += EditSampler(fresh).draw(canvas, kAnything, random, accept) ? 1 : 0;
    return count;
}

TEST(EditSamplerTest, AnAcceptanceRuleRefusesInProportion)
{
    EXPECT_NEAR(drawsOfTheJudged(0.25), 250, 55);
    EXPECT_NEAR(drawsOfTheJudged(0.5), 500, 60);
    EXPECT_EQ(drawsOfTheJudged(0.0), 0);
    EXPECT_EQ(drawsOfTheJudged(1.0), 1000);
}

TEST(EditSamplerTest, DrawsAnotherEditForTheOneThatIsRefused)
{
    const Canvas canvas = canvasOf(kWindowSteps);
    EditScores scores;
    scores.setAddition({8, 60}, kQuarter, 0.9F);
    scores.setAddition({8, 64}, kQuarter, 0.2F);
    base::Random random(1);
    EditSampler sampler(canvas, {scores, 0, kWhole}, 1.0, {}, kAnything);
    const AcceptanceRule accept = [](const Canvas&, const Edit& edit) { return edit.note.pitch == 60 ? 0.0 : 1.0; };
    EXPECT_EQ(sampler.draw(canvas, kAnything, random, accept)->note, (GridNote{8, 64, 4}));
}

TEST(EditSamplerTest, ARemovalNeedsToQualify)
{
    const Canvas canvas = canvasOf(kWindowSteps, {{0, 60, 4}});
    const auto least = static_cast<float>(SamplingRules().removalProbability);
    EditScores scores;
    scores.setRemoval({0, 60}, least - 0.01F);
    EXPECT_EQ(drawOne(canvas, scores, 1.0, 1), std::nullopt);
    EXPECT_NE(drawOne(canvas, scores, 2.0, 1), std::nullopt);
    scores.setRemoval({0, 60}, 0.625F);
    EXPECT_EQ(drawOne(canvas, scores, 1.0, 1), (Edit{0, EditKind::Remove, {0, 60, 4}, 0.625F}));
}

TEST(EditSamplerTest, PassesOverWhatIsNoProbability)
{
    EditScores scores;
    scores.setAddition({0, 60}, kQuarter, std::numeric_limits<float>::quiet_NaN());
    scores.setAddition({8, 60}, kQuarter, -1.0F);
    scores.setAddition({16, 60}, kQuarter, std::numeric_limits<float>::infinity());
    EXPECT_EQ(drawOne(canvasOf(kWindowSteps), scores, 1.0, 1), (Edit{0, EditKind::Add, {16, 60, 4}, 1.0F}));
}

TEST(EditSamplerTest, ReadsTheScoresOfItsWindow)
{
    const Canvas canvas = canvasOf(512);
    EditScores scores;
    scores.setAddition({40, 60}, kQuarter, 0.9F);
    base::Random random(1);
    EditSampler sampler(canvas, {scores, 128, {160, 224}}, 1.0, {}, kAnything);
    EXPECT_EQ(sampler.draw(canvas, kAnything, random)->note, (GridNote{168, 60, 4}));
}

TEST(EditSamplerTest, PicksInItsZoneAlone)
{
    const Canvas canvas = fourVoices(256, 1);
    const EditScores scores = noise(1);
    base::Random random(1);
    for (const Edit& edit : sampleEdits(canvas, {scores, 64, {96, 160}}, 10.0, {.spacing = 0}, 500, random))
        EXPECT_TRUE((StepRange{96, 160}.contains(edit.note.step)));
}

TEST(EditSamplerTest, ForeseesTheEditsLeft)
{
    const Canvas canvas = canvasOf(kWindowSteps, {{0, 60, 4}, {4, 60, 4}});
    EditScores scores;
    scores.setAddition({0, 60}, kQuarter, 0.9F); // no room
    scores.setAddition({8, 60}, kQuarter, 0.5F);
    scores.setAddition({8, 60}, 0, 0.25F);
    scores.setAddition({16, 60}, kQuarter, 0.0625F); // left out of the draw, but counted
    scores.setRemoval({0, 60}, 0.75F);
    scores.setRemoval({4, 60}, 0.25F); // does not qualify
    const ZoneStatistics statistics = EditSampler(canvas, {scores, 0, kWhole}, 1.0, {}, kAnything).statistics();
    EXPECT_DOUBLE_EQ(statistics.expectedMissing, 0.8125);
    EXPECT_DOUBLE_EQ(statistics.expectedWrong, 0.75);
    EXPECT_EQ(statistics.qualifyingRemovals, 1);
    EXPECT_DOUBLE_EQ(statistics.surestAddition, 0.5);
    EXPECT_DOUBLE_EQ(statistics.expectedEditsLeft(), 1.5625);
    EXPECT_EQ(statistics.openSteps, kWindowSteps);
}

TEST(EditSamplerTest, CountsTheStepsOfItsZoneThatAreOpen)
{
    Canvas canvas = canvasOf(kWindowSteps, {{0, 60, 4}, {40, 60, 4}});
    lockOutside(canvas.locked, {32, 64});
    const EditScores scores = noise(1);
    EXPECT_EQ(EditSampler(canvas, {scores, 0, kWhole}, 1.0, {}, kAnything).statistics().openSteps, 32);
    EXPECT_EQ(EditSampler(canvas, {scores, 0, {0, 48}}, 1.0, {}, kAnything).statistics().openSteps, 16);
}

TEST(EditSamplerTest, AsksTheFilterAgainBeforeEveryDraw)
{
    const Canvas canvas = canvasOf(kWindowSteps);
    const EditScores scores = noise(2);
    base::Random random(1);
    bool open = true;
    const EditFilter filter = [&](EditKind, const GridNote&) { return open; };
    EditSampler sampler(canvas, {scores, 0, kWhole}, 1.0, {}, filter);
    EXPECT_NE(sampler.draw(canvas, filter, random), std::nullopt);
    open = false;
    EXPECT_EQ(sampler.draw(canvas, filter, random), std::nullopt);
}

TEST(StopRuleTest, StopsWhenNothingQualifiesAndHardlyANoteIsMissing)
{
    EXPECT_TRUE(nothingLeftToDo({1.9, 0.0, 0, 0.1, kWindowSteps}, 1.0, {}));
    EXPECT_FALSE(nothingLeftToDo({2.1, 0.0, 0, 0.1, kWindowSteps}, 1.0, {}));
    EXPECT_FALSE(nothingLeftToDo({0.0, 0.6, 1, 0.0, kWindowSteps}, 1.0, {}));
}

TEST(StopRuleTest, LooksCloserWhereFewStepsAreOpen)
{
    EXPECT_FALSE(nothingLeftToDo({0.6, 0.0, 0, 0.1, kWindowSteps / 4}, 1.0, {}));
    EXPECT_TRUE(nothingLeftToDo({0.4, 0.0, 0, 0.1, kWindowSteps / 4}, 1.0, {}));
}

TEST(StopRuleTest, DoesNotStopBeforeASureAddition)
{
    EXPECT_FALSE(nothingLeftToDo({0.9, 0.0, 0, 0.9, kWindowSteps}, 1.0, {}));
    EXPECT_TRUE(nothingLeftToDo({0.9, 0.0, 0, 0.3, kWindowSteps}, 1.0, {}));
}

TEST(StopRuleTest, HigherRiskStopsLater)
{
    EXPECT_FALSE(nothingLeftToDo({0.8, 0.0, 0, 0.1, kWindowSteps}, 3.0, {}));
    EXPECT_TRUE(nothingLeftToDo({0.8, 0.0, 0, 0.1, kWindowSteps}, 0.1, {}));
}

TEST(PickEditsTest, KeepsEditsOfOneForwardApart)
{
    const Canvas canvas = fourVoices(kWindowSteps, 3);
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const EditScores scores = noise(seed);
        base::Random random(seed);
        const auto edits = sampleEdits(canvas, {scores, 0, kWhole}, 1.0, {}, 8, random);
        ASSERT_GE(edits.size(), 3u);
        for (const Edit& a : edits)
            for (const Edit& b : edits)
                if (a.note.step < b.note.step) {
                    EXPECT_GE(b.note.step - a.note.end(), SamplingRules{}.spacing);
                }
    }
}

TEST(PickEditsTest, CanPickCloseTogetherWhenAskedTo)
{
    const Canvas canvas = fourVoices(kWindowSteps, 3);
    const EditScores scores = noise(1);
    base::Random random(1);
    EXPECT_EQ(sampleEdits(canvas, {scores, 0, kWhole}, 1.0, {.spacing = 0}, 40, random).size(), 40u);
}

TEST(PickEditsTest, EveryEditIsPossibleAfterTheOnesBefore)
{
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        Canvas canvas = fourVoices(kWindowSteps, seed);
        const EditScores scores = noise(seed);
        base::Random random(seed);
        for (const Edit& edit : sampleEdits(canvas, {scores, 0, kWhole}, 3.0, {.spacing = 0}, 200, random)) {
            ASSERT_TRUE(isPossible(canvas, edit.kind, edit.note));
            apply(edit, canvas.roll);
        }
    }
}

TEST(PickEditsTest, NumbersTheEdits)
{
    const Canvas canvas = canvasOf(kWindowSteps);
    const EditScores scores = noise(1);
    base::Random random(1);
    const auto edits = sampleEdits(canvas, {scores, 0, kWhole}, 1.0, {}, 3, random);
    ASSERT_EQ(edits.size(), 3u);
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(edits[static_cast<std::size_t>(i)].iteration, i + 1);
}

TEST(PickEditsTest, TheSameSeedPicksTheSame)
{
    const Canvas canvas = fourVoices(kWindowSteps, 1);
    const EditScores scores = noise(1);
    const auto pick = [&](std::uint64_t seed) {
        base::Random random(seed);
        return sampleEdits(canvas, {scores, 0, kWhole}, 1.0, {}, 8, random);
    };
    EXPECT_EQ(pick(4), pick(4));
    EXPECT_NE(pick(4), pick(5));
}

} // namespace
} // namespace inventio::composing
