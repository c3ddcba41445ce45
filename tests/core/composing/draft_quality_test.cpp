#include "core/composing/draft_quality.h"

#include <gtest/gtest.h>

#include "tests/core/composing/pieces.h"

namespace inventio::composing {
namespace {

const std::vector<grid::GridNote> kTune{{0, 72, 4}, {4, 74, 4}};

DraftQuality qualityWith(const std::vector<grid::GridNote>& notes, const SamplerParams& params = {})
{
    Enhancement made;
    made.roll = canvasOf(16, notes).roll;
    return qualityOf(EnhanceInput::of(canvasOf(16, kTune)), params, made);
}

TEST(DraftQualityTest, CountsFaults)
{
    const DraftQuality octaves = qualityWith({{0, 72, 4}, {4, 74, 4}, {0, 48, 4}, {4, 50, 4}});
    const DraftQuality contrary = qualityWith({{0, 72, 4}, {4, 74, 4}, {0, 48, 4}, {4, 47, 4}});
    EXPECT_DOUBLE_EQ(octaves.faultsPerBar, 1.0);
    EXPECT_DOUBLE_EQ(contrary.faultsPerBar, 0.0);
    EXPECT_GT(octaves.cost(), contrary.cost());
}

TEST(DraftQualityTest, CountsWhatWasLostOfTheInput)
{
    EXPECT_DOUBLE_EQ(qualityWith({{0, 72, 4}}).shareLost, 0.5);
    EXPECT_DOUBLE_EQ(qualityWith({{0, 72, 4}, {4, 74, 2}}).shareLost, 0.5) << "a shorter note is another one";
    EXPECT_DOUBLE_EQ(qualityWith(kTune).shareLost, 0.0);
}

TEST(DraftQualityTest, WantsTheMovementThatIsAskedFor)
{
    EXPECT_GT(qualityWith(kTune, {.movement = 1.0}).movementWanted, qualityWith(kTune).movementWanted);
    EXPECT_LT(qualityWith(kTune, {.movement = -1.0}).cost(), qualityWith(kTune).cost()) << "nothing moves here";
}

TEST(DraftQualityTest, WhatTheModelStillDoubtsSpeaksAgainstADraft)
{
    const EnhanceInput input = EnhanceInput::of(canvasOf(16, kTune));
    Enhancement done;
    done.roll = input.canvas.roll;
    Enhancement doubted = done;
    doubted.ending.expectedEditsLeft = 3.0;
    EXPECT_LT(qualityOf(input, {}, done).cost(), qualityOf(input, {}, doubted).cost());
}

} // namespace
} // namespace inventio::composing
