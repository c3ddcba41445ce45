#include "core/insight/planes.h"

#include <utility>

#include <gtest/gtest.h>

#include "core/model/planes.h"
#include "tests/core/composing/acting_scorers.h"
#include "tests/core/composing/scripted_scorer.h"
#include "tests/core/insight/settings.h"

namespace inventio::insight {
namespace {

constexpr int kQuarterClass = 3;
constexpr int kHalfClass = 5;

TEST(PlanesTest, AreThoseThatTheNetworkIsShown)
{
    auto setting = settingOf(composing::fourVoices(200, 4));
    setting.input.canvas.locked.set({70, 44});
    composing::testing::WildScorer scorer;
    const auto look = *lookAt(setting, momentAfter(setting), 1, scorer);
    std::vector<float> shown(static_cast<std::size_t>(model::kInputPlanes) * composing::kWindowSteps * grid::kPitches);
    model::fillPlanes(look.moment.canvas, look.window.firstStep, shown);
    // Of each what stands in its comment in model/planes.h.
    const std::vector<std::pair<InputPlane, int>> same{{InputPlane::Starts, 0}, {InputPlane::Sounds, 1},
        {InputPlane::Locked, 2}, {InputPlane::InBeat, 6}, {InputPlane::InBar, 8}, {InputPlane::Downbeat, 15}};
    for (const auto& [which, number] : same) {
        const Plane plane = inputPlane(look, which);
        ASSERT_EQ(plane.firstStep, look.window.firstStep);
        ASSERT_EQ(plane.steps, composing::kWindowSteps);
        for (std::size_t i = 0; i < plane.values.size(); ++i)
            ASSERT_NEAR(plane.values[i], shown[static_cast<std::size_t>(number) * plane.values.size() + i], 1e-6F)
                << "plane " << number << ", value " << i;
    }
}

TEST(PlanesTest, EndWithThePiece)
{
    const auto setting = settingOf(composing::canvasOf(40));
    auto scorer = composing::ScriptedScorer();
    const auto look = *lookAt(setting, momentAfter(setting), 0, scorer);
    EXPECT_EQ(inputPlane(look, InputPlane::Starts).steps, 40);
    EXPECT_EQ(additionPlane(look).values.size(), 40U * grid::kPitches);
}

TEST(PlanesTest, ShowTheLikeliestLengthOfWhatIsPossible)
{
    const auto setting = settingOf(composing::canvasOf(32, {{8, 60, 4}}));
    composing::ScriptedScorer scorer([](const composing::Canvas&, int, composing::EditScores& scores) {
        scores.setAddition({0, 50}, kQuarterClass, 0.3F);
        scores.setAddition({0, 50}, kHalfClass, 0.7F);
        scores.setAddition({4, 60}, kHalfClass, 0.9F); // a note is in its way
        scores.setAddition({8, 60}, kQuarterClass, 0.9F);
        scores.setRemoval({8, 60}, 0.4F);
        scores.setRemoval({0, 50}, 0.9F); // nothing is there
    });
    const auto look = *lookAt(setting, momentAfter(setting), 0, scorer);
    const Plane additions = additionPlane(look);
    EXPECT_FLOAT_EQ(additions.at(0, 50), 0.7F);
    EXPECT_EQ(additions.at(4, 60), 0.0F);
    EXPECT_EQ(additions.at(8, 60), 0.0F);
    const Plane removals = removalPlane(look);
    EXPECT_FLOAT_EQ(removals.at(8, 60), 0.4F);
    EXPECT_EQ(removals.at(0, 50), 0.0F);
}

} // namespace
} // namespace inventio::insight
