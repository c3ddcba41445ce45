#include "core/accompany/draw.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/core/accompany/small_melody.h"

namespace inventio::accompany {
namespace {

constexpr std::size_t kSteps = 16;

ModelView emptyView()
{
    ModelView view;
    view.melody.assign(kSteps, kRest);
    view.melodySounding.assign(kSteps, -1);
    view.slots.assign(3, Slot(kSteps, kRest));
    view.known.assign(3, std::vector<std::uint8_t>(kSteps, 0));
    view.metre.resize(kSteps);
    view.spans.assign(kSteps, 0);
    return view;
}

Drawn drawn(const ModelView& view, const std::vector<float>& logits, const Settings& settings = {},
    const DrawRules& rules = {}, int firstStep = 0)
{
    return draw(view, logits, layoutOf(Style::Chorale), rules, settings, firstStep, 0);
}

std::vector<float> flat()
{
    return std::vector<float>(3 * kSteps * kSymbols, 0.0F);
}

int onsets(const Drawn& made)
{
    int count = 0;
    for (const Slot& slot : made.slots)
        count += static_cast<int>(notesOf(slot).size());
    return count;
}

TEST(DrawTest, WithoutRiskTheLikeliestIsTaken)
{
    std::vector<float> logits = flat();
    const ModelView view = emptyView();
    for (std::size_t slot = 0; slot < 3; ++slot) {
        logitOf(logits, view, slot, 0, 20) = 2.0F;
        for (std::size_t step = 1; step < kSteps; ++step)
            logitOf(logits, view, slot, step, kHold) = 2.0F;
    }
    const Drawn made = drawn(view, logits, {1, 1.0, 0, 0.0});
    EXPECT_EQ(notesOf(made.slots[0]), (std::vector<grid::GridNote>{{0, kLowestPitch + 20, static_cast<int>(kSteps)}}));
}

TEST(DrawTest, WhatIsKnownStays)
{
    ModelView view = emptyView();
    view.slots[1][0] = 12;
    view.slots[1][1] = kHold;
    view.known[1].assign(kSteps, 1);
    const Drawn made = drawn(view, flat());
    EXPECT_EQ(made.slots[1], view.slots[1]);
    EXPECT_EQ(made.certainty[1], std::vector<double>(kSteps, 0.0));
    EXPECT_LT(made.certainty[0][0], 0.0);
}

TEST(DrawTest, NothingIsHeldWhereNothingSounds)
{
    std::vector<float> logits = flat();
    const ModelView view = emptyView();
    for (std::size_t step = 0; step < kSteps; ++step)
        logitOf(logits, view, 0, step, kHold) = 20.0F;
    EXPECT_EQ(drawn(view, logits).slots[0], Slot(kSteps, kRest));
}

TEST(DrawTest, StepsBehindThePieceRest)
{
    ModelView view = emptyView();
    std::fill(view.spans.begin() + 8, view.spans.end(), -1);
    const Drawn made = drawn(view, flat());
    for (std::size_t step = 8; step < kSteps; ++step)
        EXPECT_EQ(made.slots[0][step], kRest);
}

TEST(DrawTest, DensityAndRegisterShiftWhatIsDrawn)
{
    const ModelView view = emptyView();
    std::vector<float> logits = flat();
    for (std::size_t slot = 0; slot < 3; ++slot)
        for (std::size_t step = 0; step < kSteps; ++step)
            logitOf(logits, view, slot, step, kHold) = 4.2F;
    EXPECT_LT(onsets(drawn(view, logits, {1, 0.25, 0, 1.0})), onsets(drawn(view, logits, {1, 4.0, 0, 1.0})));
    const auto mean = [&](int shift) {
        double sum = 0.0;
        const Drawn made = drawn(view, logits, {1, 4.0, shift, 1.0});
        for (const Slot& slot : made.slots)
            for (const auto& note : notesOf(slot))
                sum += note.pitch;
        return sum / onsets(made);
    };
    EXPECT_LT(mean(-4), mean(4));
}

TEST(DrawTest, TheRegisterDoesNotChangeTheDensity)
{
    std::vector<float> logits = flat();
    const ModelView view = emptyView();
    for (std::size_t slot = 0; slot < 3; ++slot)
        for (std::size_t step = 0; step < kSteps; ++step)
            logitOf(logits, view, slot, step, kHold) = 4.2F;
    const auto low = draw(view, logits, layoutOf(Style::Chorale), {}, {1, 1.0, -12, 1.0}, 0, 0);
    const auto high = draw(view, logits, layoutOf(Style::Chorale), {}, {1, 1.0, 12, 1.0}, 0, 0);
    EXPECT_NEAR(onsets(low), onsets(high), 6);
}

TEST(DrawTest, ParallelsAreWeighedDown)
{
    ModelView view = emptyView();
    view.slots[0][0] = 27;
    view.slots[0][1] = 29;
    view.slots[1][0] = 20;
    view.known[0][0] = view.known[0][1] = view.known[1][0] = 1;
    std::vector<float> logits = flat();
    logitOf(logits, view, 1, 1, 22) = 9.0F; // a fifth again
    logitOf(logits, view, 1, 1, 17) = 8.0F;
    const auto second = [&](double bias) {
        DrawRules rules;
        rules.parallelBias = bias;
        return drawn(view, logits, {1, 1.0, 0, 0.0}, rules).slots[1][1];
    };
    EXPECT_EQ(second(0.0), 22);
    EXPECT_EQ(second(5.0), 17);
}

TEST(DrawTest, DependsOnTheStepOfThePieceNotOnTheWindow)
{
    const ModelView view = emptyView();
    const Drawn early = drawn(view, flat(), {}, {}, 0);
    const Drawn late = drawn(view, flat(), {}, {}, 4);
    EXPECT_TRUE(std::equal(early.slots[0].begin() + 5, early.slots[0].end(), late.slots[0].begin() + 1));
    EXPECT_NE(early.slots[0], late.slots[0]);
}

} // namespace
} // namespace inventio::accompany
