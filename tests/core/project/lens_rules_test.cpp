#include "core/project/lens.h"

#include <gtest/gtest.h>

#include "core/project/piece_edits.h"
#include "tests/core/composing/scripted_scorer.h"
#include "tests/core/project/pieces.h"

namespace inventio::project {
namespace {

using testing::noteAt;
using testing::shared;

/// Wants D3 in the second quarter, a little.
composing::ScriptedScorer wantsD()
{
    return composing::ScriptedScorer([](const composing::Canvas&, int firstStep, composing::EditScores& scores) {
        constexpr int kQuarterClass = 3;
        if (firstStep == 0)
            scores.setAddition({4, 50}, kQuarterClass, 0.3F);
    });
}

/// C5 over C3, then D5 over nothing.
LensRequest fifthsAhead()
{
    return {
        shared(testing::pieceWith({noteAt(0, 48, 480), noteAt(0, 72, 480), noteAt(480, 74, 480)})), {}, {0}, {1920}};
}

TEST(LensRulesTest, TellsWhichRulesObjectToAnEdit)
{
    auto scorer = wantsD();
    const auto reading = readLens(fifthsAhead(), scorer);
    ASSERT_TRUE(reading);
    ASSERT_EQ(reading->edits.size(), 1u);
    EXPECT_DOUBLE_EQ(reading->edits[0].drawProbability, 1.0);
    EXPECT_DOUBLE_EQ(reading->edits[0].acceptance, 0.001);
    EXPECT_EQ(reading->edits[0].faults, std::vector<std::string_view>{"parallel fifth or octave"});
}

} // namespace
} // namespace inventio::project
