#include "core/training/example.h"

#include <set>

#include <gtest/gtest.h>

#include "tests/core/training/small_pieces.h"

namespace inventio::training {
namespace {

TEST(ExampleTest, SameSeedDrawsTheSame)
{
    base::Random a(9), b(9);
    for (int i = 0; i < 20; ++i) {
        const Example first = makeExample(choralePiece(12), a);
        const Example second = makeExample(choralePiece(12), b);
        EXPECT_EQ(first.truth, second.truth);
        EXPECT_EQ(first.canvas, second.canvas);
    }
}

TEST(ExampleTest, IsNeverLongerThanAWindowOrThePiece)
{
    base::Random random(1);
    for (int bars = 2; bars < 20; ++bars)
        for (int i = 0; i < 20; ++i) {
            const Example example = makeExample(choralePiece(bars), random);
            EXPECT_LE(example.canvas.steps(), std::min(composing::kWindowSteps, 16 * bars));
            EXPECT_GT(example.canvas.steps(), 0);
            EXPECT_EQ(static_cast<int>(example.canvas.metre.size()), example.canvas.steps());
            EXPECT_EQ(example.truth.steps(), example.canvas.steps());
        }
}

TEST(ExampleTest, AppearsInManyKeys)
{
    base::Random random(2);
    std::set<int> highest;
    for (int i = 0; i < 200; ++i)
        highest.insert(makeExample(choralePiece(8), random).truth.notes().back().pitch);
    EXPECT_GT(highest.size(), 8U);
}

TEST(ExampleTest, KeepsItsBarLines)
{
    base::Random random(3);
    for (int i = 0; i < 50; ++i)
        EXPECT_EQ(makeExample(choralePiece(12), random).canvas.metre.front().stepInBar, 0);
}

TEST(ExampleTest, KeepsThePieceWhenItIsTooWideToMove)
{
    TrainingPiece piece = choralePiece(8);
    piece.voices.back().front().pitch = 20;  // below the grid
    piece.voices.front().front().pitch = 90; // above it
    base::Random random(4);
    const Example example = makeExample(piece, random);
    EXPECT_GT(example.truth.noteCount(), 0);
}

} // namespace
} // namespace inventio::training
