#include "core/composing/guidance.h"

#include <gtest/gtest.h>

#include "core/composing/phrase_end_leading.h"
#include "core/composing/rules/rules.h"
#include "core/composing/steering.h"
#include "tests/core/composing/pieces.h"
#include "tests/core/composing/scripted_scorer.h"

namespace inventio::composing {
namespace {

TEST(GuidanceTest, SteersThenLeadsPhraseEndsThenLeadsToTheEnd)
{
    const Canvas canvas = canvasOf(64, {{0, 67, 8}, {8, 71, 8}, {16, 72, 16}, {32, 69, 4}, {36, 67, 4}, {40, 72, 24}});
    const auto finalChord = finalChordOf(canvas.roll);
    ASSERT_TRUE(finalChord);
    SamplerParams params;
    params.creativeRisk = 2.0;
    params.density = 0.5;
    const SamplingRules rules;
    auto scorer = noiseScorer(3);
    const EditScores given = *scorer.score(canvas, 0);
    EditScores guided = given;
    guide(guided, canvas, 0, {params, rules, canvas.roll, finalChord});
    EditScores expected = given;
    steer(expected, canvas, 0, params, canvas.roll);
    const EditScores steered = expected;
    leadPhraseEnds(canvas, 0, passProbability(*findRule(kPhraseEndsRule), rules, 2.0), expected);
    EXPECT_NE(expected.values(), steered.values()) << "there are ends of phrases";
    leadToEnd(*finalChord, canvas, 0, expected);
    EXPECT_EQ(guided.values(), expected.values());
    EXPECT_NE(guided.values(), given.values());
}

} // namespace
} // namespace inventio::composing
