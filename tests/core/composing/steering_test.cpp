#include "core/composing/steering.h"

#include <gtest/gtest.h>

#include "tests/core/composing/pieces.h"

namespace inventio::composing {
namespace {

constexpr int kEighth = 1; ///< of kAddLengths
constexpr int kQuarter = 3;

/// Two notes from the start, and scores of a half everywhere, steered.
EditScores steered(const SamplerParams& params)
{
    const Canvas canvas = canvasOf(32, {{0, 72, 8}, {0, 48, 8}});
    EditScores scores;
    for (float& value : scores.values())
        value = 0.5F;
    steer(scores, canvas, 0, params, canvas.roll);
    return scores;
}

TEST(SteeringTest, NothingChangesByItself)
{
    EXPECT_EQ(steered({}).values(), std::vector<float>(EditScores().values().size(), 0.5F));
    EXPECT_EQ(steered({.creativeRisk = 3.0, .melody = MelodyPlace::Top}).values(), steered({}).values());
}

TEST(SteeringTest, MovementPrefersNotesInsideTheBeat)
{
    float before = 0.0F;
    for (const double movement : {-1.0, -0.5, 0.0, 0.5, 1.0}) {
        const EditScores scores = steered({.movement = movement});
        EXPECT_GT(scores.addition({2, 60}, kEighth), before);
        before = scores.addition({2, 60}, kEighth);
        EXPECT_FLOAT_EQ(scores.addition({4, 60}, kQuarter), 0.5F) << "as long as the beat";
    }
    EXPECT_LT(steered({.movement = 1.0}).addition({0, 60}, kAddClasses - 1), 0.5F) << "a whole note";
}

TEST(SteeringTest, DensityDecidesHowManySoundTogether)
{
    float before = 0.0F;
    for (const double density : {-1.0, -0.75, 0.0, 0.5, 1.0}) {
        const float third = steered({.density = density}).addition({0, 60}, kQuarter);
        EXPECT_GT(third, before);
        before = third;
    }
    EXPECT_FLOAT_EQ(steered({.density = -1.0}).addition({16, 60}, kQuarter), 0.5F) << "where nothing sounds yet";
}

TEST(SteeringTest, AtHighRiskTheInputIsDoubtedTheMoreOfItMayGo)
{
    const auto removal = [](double percent, double risk) {
        return steered({.maxRemovePercent = percent, .creativeRisk = risk, .melody = MelodyPlace::Anywhere})
            .removal({0, 72});
    };
    EXPECT_FLOAT_EQ(removal(100.0, 1.0), 0.5F);
    EXPECT_FLOAT_EQ(removal(0.0, 3.0), 0.5F);
    EXPECT_GT(removal(50.0, 2.0), 0.5F);
    EXPECT_GT(removal(100.0, 2.0), removal(50.0, 2.0));
    EXPECT_GT(removal(100.0, 3.0), removal(100.0, 2.0));
}

TEST(SteeringTest, ProbabilitiesStayProbabilities)
{
    const Canvas canvas = canvasOf(16);
    EditScores scores;
    scores.setAddition({1, 60}, kEighth, 1.0F);
    steer(scores, canvas, 0, {.movement = -1.0, .density = 1.0}, canvas.roll);
    EXPECT_FLOAT_EQ(scores.addition({1, 60}, kEighth), 1.0F);
    EXPECT_FLOAT_EQ(scores.addition({2, 60}, kEighth), 0.0F);
}

} // namespace
} // namespace inventio::composing
