#include "core/training/batch.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "tests/core/training/scripted_net.h"
#include "tests/core/training/small_pieces.h"

namespace inventio::training {
namespace {

constexpr std::size_t kCells = static_cast<std::size_t>(composing::kWindowSteps) * grid::kPitches;

TEST(BatchTest, HoldsEveryExamplesPlanesLabelsAndWeight)
{
    std::vector<Example> examples(3, wholeExample(choralePiece(8)));
    examples[1].canvas.roll.remove({4, 65});
    const auto batch = makeBatch(examples);
    EXPECT_EQ(batch.size(), 3);
    EXPECT_EQ(batch.planes.marks.size(), 3 * model::kMarkPlanes * kCells);
    ASSERT_EQ(batch.right.size(), 3 * composing::kScorePlanes * kCells);
    EXPECT_EQ(std::ranges::count(batch.right, 1), 1);
    EXPECT_FLOAT_EQ(batch.weight[0], 1.0F / std::sqrt(8.0F));
    EXPECT_FLOAT_EQ(batch.weight[1], 1.0F / 3.0F);
}

TEST(BatchTest, TheNetEditsTheShareItIsGiven)
{
    std::vector<Example> examples(40, wholeExample(choralePiece(8)));
    ScriptedNet removesHighNotes(
        [](int plane, int, int pitch) { return plane == composing::kRemovePlane && pitch > 60 ? 0.9F : 0.0F; });
    base::Random random(1);
    ASSERT_TRUE(selfRollout(examples, 0.5, removesHighNotes, random));
    int edited = 0;
    for (const Example& example : examples) {
        edited += example.canvas.roll == example.truth ? 0 : 1;
        EXPECT_LE(example.canvas.roll.noteCount(), example.truth.noteCount());
    }
    EXPECT_NEAR(edited, 20, 8);
}

TEST(BatchTest, TheNetsEditsLeaveLocksAndTheTruthAlone)
{
    std::vector<Example> examples(10, wholeExample(choralePiece(8)));
    for (Example& example : examples)
        for (const grid::GridNote& note : example.truth.notes())
            example.canvas.locked.set({note.step, note.pitch});
    const grid::Roll truth = examples[0].truth;
    ScriptedNet restless([](int, int, int) { return 0.5F; });
    base::Random random(2);
    ASSERT_TRUE(selfRollout(examples, 1.0, restless, random));
    for (const Example& example : examples) {
        EXPECT_EQ(example.truth, truth);
        for (const grid::GridNote& note : truth.notes())
            EXPECT_EQ(example.canvas.roll.lengthAt({note.step, note.pitch}), note.length);
        EXPECT_GT(example.canvas.roll.noteCount(), truth.noteCount());
    }
}

} // namespace
} // namespace inventio::training
