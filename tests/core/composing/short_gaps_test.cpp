#include "core/composing/short_gaps.h"

#include <gtest/gtest.h>

#include "core/composing/sampler.h"
#include "tests/core/composing/pieces.h"
#include "tests/core/composing/scripted_scorer.h"

namespace inventio::composing {
namespace {

TEST(ShortGapsTest, ARestShorterThanAQuarterIsOne)
{
    const Canvas canvas = canvasOf(32, {{0, 72, 16}, {0, 48, 2}, {4, 50, 4}, {11, 52, 1}, {16, 48, 4}});
    EXPECT_EQ(shortGapsIn(canvas.roll), (std::vector<ShortGap>{{{0, 48, 2}, {4, 50, 4}}, {{4, 50, 4}, {11, 52, 1}}}))
        << "a quarter's rest is none";
}

TEST(ShortGapsTest, AVoiceThatGoesOnHasNone)
{
    EXPECT_TRUE(shortGapsIn(canvasOf(16, {{0, 72, 8}, {8, 72, 8}, {0, 48, 4}, {4, 50, 12}}).roll).empty());
    EXPECT_TRUE(shortGapsIn(grid::Roll(16)).empty());
}

/// A chord that is held over a bass of two eighths with a rest between them, which the model finds right.
EnhanceInput chordOverRests()
{
    return EnhanceInput::of(canvasOf(32, {{0, 72, 32}, {0, 67, 32}, {0, 64, 32}}));
}

ScriptedScorer basses()
{
    return ScriptedScorer([](const Canvas& canvas, int firstStep, EditScores& scores) {
        constexpr int kEighthClass = 1;
        static_assert(kAddLengths[kEighthClass] == 2);
        for (const grid::Cell& cell : {grid::Cell{0, 48}, grid::Cell{4, 52}})
            if (!canvas.roll.soundsAt(cell))
                scores.setAddition({cell.step - firstStep, cell.pitch}, kEighthClass, 0.9F);
    });
}

TEST(ShortGapsTest, WhatTheSamplerAddedIsHeldUntilItsVoiceGoesOn)
{
    auto scorer = basses();
    const auto made = enhance(chordOverRests(), {.maxRemovePercent = 0.0}, scorer);
    ASSERT_TRUE(made);
    EXPECT_TRUE(shortGapsIn(made->roll).empty());
    EXPECT_EQ(made->roll.lengthAt({0, 48}), 4);
}

TEST(ShortGapsTest, WithoutIterationsForItTheyStay)
{
    auto scorer = basses();
    const auto made = enhance(chordOverRests(), {.iterations = 3, .maxRemovePercent = 0.0}, scorer);
    ASSERT_TRUE(made);
    EXPECT_EQ(made->log.size(), 2U);
    EXPECT_EQ(made->roll.lengthAt({0, 48}), 2);
}

TEST(ShortGapsTest, TheUsersRestsStay)
{
    ScriptedScorer silent;
    const auto input = EnhanceInput::of(canvasOf(32, {{0, 72, 16}, {0, 48, 2}, {4, 55, 2}}));
    EXPECT_EQ(enhance(input, {.maxRemovePercent = 100.0}, silent)->roll, input.canvas.roll);
}

} // namespace
} // namespace inventio::composing
