#include "core/training/example_source.h"

#include <gtest/gtest.h>

#include "tests/core/training/small_pieces.h"

namespace inventio::training {
namespace {

TEST(ExampleSourceTest, GivesTheSameExampleForASeedAStepAndAPlace)
{
    const ExampleSource source({choralePiece(12)}, {}, 7);
    const Example one = source.draft(3, 2, true).example;
    EXPECT_EQ(source.draft(3, 2, true).example.canvas, one.canvas);
    EXPECT_NE(source.draft(3, 1, true).example.canvas, one.canvas);
    EXPECT_NE(source.draft(2, 2, true).example.canvas, one.canvas);
    EXPECT_NE(ExampleSource({choralePiece(12)}, {}, 8).draft(3, 2, true).example.canvas, one.canvas);
}

TEST(ExampleSourceTest, MarksPiecesOfAnotherStyleAndDrawsTheirShare)
{
    const ExampleSource source({choralePiece(12)}, {{{choralePiece(10)}, 0.3}, {{choralePiece(9)}, 0.1}}, 1);
    int others = 0;
    for (int i = 0; i < 500; ++i)
        others += source.draft(0, i, true).example.canvas.idiom == composing::Idiom::Hymn ? 1 : 0;
    EXPECT_NEAR(others, 200, 40);
}

TEST(ExampleSourceTest, LeavesOtherStylesOutWhenTold)
{
    const ExampleSource source({choralePiece(12)}, {{{choralePiece(10)}, 0.9}}, 1);
    for (int i = 0; i < 100; ++i)
        EXPECT_EQ(source.draft(0, i, false).example.canvas.idiom, composing::Idiom::Bach);
}

} // namespace
} // namespace inventio::training
