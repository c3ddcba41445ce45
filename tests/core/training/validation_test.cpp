#include "core/training/validation.h"

#include <gtest/gtest.h>

#include "tests/core/training/scripted_net.h"
#include "tests/core/training/small_pieces.h"

namespace inventio::training {
namespace {

/// Two bars with one wrong note (80 at step 4) and one missing (65 at step 4).
std::vector<Example> corrupted()
{
    Example example = wholeExample(choralePiece(2));
    example.canvas.roll.remove({4, 65});
    example.canvas.roll.add({4, 80, 4});
    return {example};
}

TEST(ValidationTest, GivesFullMarksToANetThatKnowsTheAnswer)
{
    ScriptedNet oracle([](int plane, int step, int pitch) {
        const bool wrong = plane == composing::kRemovePlane && step == 4 && pitch == 80;
        const bool missing = plane == 3 && step == 4 && pitch == 65;
        return wrong || missing ? 1.0F : 0.0F;
    });
    const auto figures = validate(corrupted(), oracle);
    ASSERT_TRUE(figures);
    EXPECT_NEAR(figures->loss, 0.0, 1e-2);
    EXPECT_EQ(figures->wrongFound, 1.0);
    EXPECT_EQ(figures->foundWrong, 1.0);
    EXPECT_EQ(figures->separation, 1.0);
    EXPECT_EQ(figures->bestAdditionRight, 1.0);
    EXPECT_NEAR(figures->missingExpected, 1.0, 1e-2);
}

TEST(ValidationTest, SeesThatANetFindsEverythingWrong)
{
    ScriptedNet destroyer([](int plane, int, int) { return plane == composing::kRemovePlane ? 0.9F : 0.0F; });
    const auto figures = validate(corrupted(), destroyer);
    ASSERT_TRUE(figures);
    EXPECT_EQ(figures->wrongFound, 1.0);
    EXPECT_NEAR(figures->foundWrong, 1.0 / 32.0, 1e-9); // one of the notes there
    EXPECT_EQ(figures->bestAdditionRight, 0.0);
}

TEST(ValidationTest, SeparationIsNothingForTheOppositeOfTheTruth)
{
    ScriptedNet backwards([](int plane, int step, int pitch) {
        return plane == composing::kRemovePlane ? (step == 4 && pitch == 80 ? 0.1F : 0.2F) : 0.0F;
    });
    const auto figures = validate(corrupted(), backwards);
    ASSERT_TRUE(figures);
    EXPECT_EQ(figures->separation, 0.0);
}

} // namespace
} // namespace inventio::training
