#include <algorithm>

#include <gtest/gtest.h>

#include "core/composing/locks.h"
#include "tests/bench/rivals/cell_sampler.h"
#include "tests/bench/rivals/cells.h"
#include "tests/bench/rivals/orderless_sampler.h"

namespace inventio::bench {

namespace {

using composing::EnhanceInput;
using composing::SamplerParams;

constexpr float kDoubt = 0.1F;

/// Doubts every cell alike.
class DoubtfulScorer final : public composing::NoteScorer {
public:
    base::Result<composing::EditScores> score(const composing::Canvas&, int) override
    {
        composing::EditScores scores;
        std::ranges::fill(scores.values(), kDoubt);
        return scores;
    }
    std::string identity() const override { return "doubtful"; }
};

class DoubtfulNetwork final : public model::InferenceNetwork {
public:
    base::Result<void> run(const float*, float* probabilities) override
    {
        std::fill_n(probabilities, composing::kScorePlanes * kCells, kDoubt);
        return {};
    }
    std::string device() const override { return "none"; }
};

/// A scale of quarters, `steps` long, with nothing locked.
EnhanceInput scale(int steps)
{
    composing::Canvas canvas{grid::Roll(steps), composing::CellMask(steps), {}};
    canvas.metre.resize(static_cast<std::size_t>(steps));
    for (int step = 0; step + 4 <= steps; step += 4)
        canvas.roll.add({step, 60 + step / 4 % 12, 4});
    return EnhanceInput::of(std::move(canvas));
}

class SamplersTest : public testing::TestWithParam<std::string> {
protected:
    Composed compose(const EnhanceInput& input, const SamplerParams& params)
    {
        if (GetParam() == "cells") {
            DoubtfulScorer scorer;
            return *composeByCells(input, params, {}, scorer);
        }
        DoubtfulNetwork network;
        OrderlessRules rules;
        rules.gibbsPasses = GetParam() == "gibbs" ? 4 : 0;
        return *composeOrderless(input, params, rules, network);
    }
};

TEST_P(SamplersTest, KeepEveryPromise)
{
    for (const int steps : {16, 128, 200})
        for (const double maxRemove : {0.0, 25.0, 100.0})
            for (const int maxAdd : {0, 10, 500}) {
                EnhanceInput input = scale(steps);
                composing::lockOutside(input.canvas.locked, {8, steps - 4});
                const SamplerParams params{.iterations = 40, .maxRemovePercent = maxRemove, .maxAdd = maxAdd};
                EXPECT_EQ(brokenPromise(input, params, compose(input, params).roll), std::nullopt);
            }
}

TEST_P(SamplersTest, ComposeSomething)
{
    const EnhanceInput input = scale(128);
    const SamplerParams params{.iterations = 200, .maxRemovePercent = 0.0};
    const Composed composed = compose(input, params);
    EXPECT_GT(composed.roll.noteCount(), input.canvas.roll.noteCount() + 50);
    EXPECT_GT(composed.forwards, 0);
}

TEST_P(SamplersTest, ComposeTheSameFromTheSameSeed)
{
    const EnhanceInput input = scale(64);
    const SamplerParams params{.iterations = 50, .maxRemovePercent = 50.0, .seed = 7};
    EXPECT_EQ(compose(input, params).roll, compose(input, params).roll);
    SamplerParams other = params;
    other.seed = 8;
    EXPECT_NE(compose(input, params).roll, compose(input, other).roll);
}

TEST(OrderlessRulesTest, FallToTheLeastShareAfterSevenTenths)
{
    OrderlessRules rules;
    rules.gibbsPasses = 100;
    EXPECT_DOUBLE_EQ(rules.shareAt(0), 0.9);
    EXPECT_NEAR(rules.shareAt(35), 0.5, 1e-9);
    EXPECT_DOUBLE_EQ(rules.shareAt(70), 0.1);
    EXPECT_DOUBLE_EQ(rules.shareAt(99), 0.1);
}

INSTANTIATE_TEST_SUITE_P(
    All, SamplersTest, testing::Values("cells", "orderless", "gibbs"), [](const auto& given) { return given.param; });

} // namespace

} // namespace inventio::bench
