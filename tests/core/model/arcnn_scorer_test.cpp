#include "core/model/arcnn_scorer.h"

#include <functional>

#include <gtest/gtest.h>

#include "core/model/planes.h"

namespace inventio::model {
namespace {

using composing::EditScores;
using composing::kWindowSteps;
using grid::Cell;
using grid::kLowestPitch;
using grid::kPitches;

constexpr std::size_t kCells = static_cast<std::size_t>(kWindowSteps) * kPitches;
constexpr float kDoubt = 1e-6F; // of every edit: together less than one
constexpr int kQuarter = 3;

std::size_t cellOf(int step, int row)
{
    return static_cast<std::size_t>(step * kPitches + row);
}

/// Doubts every edit a little, but for what its script says of the onsets it is shown, [steps, pitches].
class ScriptedNetwork final : public InferenceNetwork {
public:
    using Script = std::function<void(const float* onsets, float* quarters)>;

    ScriptedNetwork(Script script, int& runs, float doubt = kDoubt)
        : m_script(std::move(script))
        , m_runs(runs)
        , m_doubt(doubt)
    {
    }
    base::Result<void> run(const float* planes, float* probabilities) override
    {
        ++m_runs;
        std::fill_n(probabilities, composing::kScorePlanes * kCells, m_doubt);
        m_script(planes, probabilities + kQuarter * kCells);
        return {};
    }
    std::string device() const override { return "nowhere"; }

private:
    Script m_script;
    int& m_runs;
    float m_doubt;
};

composing::Canvas canvasWith(const grid::GridNote& note)
{
    composing::Canvas canvas{grid::Roll(kWindowSteps), composing::CellMask(kWindowSteps), {}};
    for (int step = 0; step < kWindowSteps; ++step)
        canvas.metre.push_back({step / 16, step % 16, 16, step % 4, 4});
    canvas.roll.add(note);
    return canvas;
}

class ArCnnScorerTest : public testing::Test {
protected:
    EditScores score(const composing::Canvas& canvas, ScriptedNetwork::Script script, float doubt = kDoubt)
    {
        ArCnnScorer scorer({}, std::make_unique<ScriptedNetwork>(std::move(script), runs, doubt));
        return scorer.score(canvas, 0).value();
    }

    /// Wants a quarter a major third above every onset.
    static void wantThirds(const float* onsets, float* quarters)
    {
        for (int step = 0; step < kWindowSteps; ++step)
            for (int row = 0; row + 4 < kPitches; ++row)
                if (onsets[cellOf(step, row)] > 0.0F)
                    quarters[cellOf(step, row + 4)] = 0.9F;
    }

    int runs = 0;
};

TEST_F(ArCnnScorerTest, LooksOnceWhileMuchIsLeftToDo)
{
    score(canvasWith({8, 60, 4}), wantThirds, 0.01F);
    EXPECT_EQ(runs, 1);
}

TEST_F(ArCnnScorerTest, WhatIsRightInEveryKeyStaysAsSure)
{
    const auto scores = score(canvasWith({8, 60, 4}), wantThirds);
    EXPECT_EQ(runs, 3);
    EXPECT_NEAR(scores.addition({8, 64}, kQuarter), 0.9F, 1e-3F);
    EXPECT_LT(scores.addition({8, 63}, kQuarter), 0.01F);
    EXPECT_LT(scores.addition({8, 65}, kQuarter), 0.01F);
}

TEST_F(ArCnnScorerTest, WhatIsRightInOneKeyAloneIsDoubted)
{
    const auto scores
        = score(canvasWith({8, 60, 4}), [](const float*, float* quarters) { quarters[cellOf(20, 30)] = 0.9F; });
    for (int row = 29; row <= 31; ++row)
        EXPECT_LT(scores.addition({20, kLowestPitch + row}, kQuarter), 0.01F) << row;
}

TEST_F(ArCnnScorerTest, LooksOnlyInKeysThatTheGridHasRoomFor)
{
    const auto scores = score(canvasWith({8, kLowestPitch, 4}), wantThirds);
    EXPECT_EQ(runs, 2);
    EXPECT_NEAR(scores.addition({8, kLowestPitch + 4}, kQuarter), 0.9F, 1e-3F);
}

TEST_F(ArCnnScorerTest, PitchesAtTheEdgeOfTheGridAreJudgedByTheKeysThatShowThem)
{
    const auto scores = score(canvasWith({8, kLowestPitch + kPitches - 5, 4}), wantThirds);
    EXPECT_NEAR(scores.addition({8, kLowestPitch + kPitches - 1}, kQuarter), 0.9F, 1e-3F);
}

} // namespace
} // namespace inventio::model
