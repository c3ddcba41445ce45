#include "core/composing/rules/inversions.h"

#include <gtest/gtest.h>

#include "tests/core/composing/pieces.h"

namespace inventio::composing {
namespace {

using grid::GridNote;

/// A tune whose first phrase ends with a half note on C5 at step 20, with alto and tenor there.
Canvas tune()
{
    return canvasOf(64,
        {{0, 67, 4}, {4, 69, 4}, {8, 71, 4}, {12, 74, 4}, {16, 74, 4}, {20, 72, 8}, {28, 67, 4}, {32, 69, 4},
            {36, 71, 4}, {40, 72, 4}, {20, 67, 8}, {20, 60, 8}});
}

int inverted(const GridNote& note)
{
    return invertedPhraseEndsMadeBy({tune(), note, false});
}

TEST(InversionsTest, APhraseEndsInRootPosition)
{
    EXPECT_EQ(inverted({20, 48, 8}), 0);
    EXPECT_EQ(inverted({20, 52, 8}), 1) << "a sixth chord";
    EXPECT_EQ(inverted({20, 43, 8}), 1) << "a six-four chord";
    EXPECT_EQ(inverted({16, 52, 8}), 1) << "held into it";
}

TEST(InversionsTest, InThePhraseAllIsAllowed)
{
    EXPECT_EQ(inverted({4, 53, 4}), 0) << "F below A";
    EXPECT_EQ(inverted({4, 48, 4}), 0) << "C below A";
}

TEST(InversionsTest, WhatIsTurnedOverAlreadyIsNobodysFault)
{
    Canvas canvas = tune();
    canvas.roll.add({20, 52, 8});
    EXPECT_EQ(invertedPhraseEndsMadeBy({canvas, {22, 64, 4}, false}), 0);
}

TEST(InversionsTest, FourVoicesOnAFifthCountOnBeats)
{
    const Canvas canvas = canvasOf(32, {{0, 72, 16}, {0, 67, 16}, {0, 64, 16}});
    EXPECT_EQ(sixFoursMadeBy({canvas, {4, 55, 4}, false}), 1);
    EXPECT_EQ(sixFoursMadeBy({canvas, {4, 55, 8}, false}), 1);
    EXPECT_EQ(sixFoursMadeBy({canvas, {6, 55, 2}, false}), 0) << "in passing";
    EXPECT_EQ(sixFoursMadeBy({canvas, {4, 48, 4}, false}), 0);
    EXPECT_EQ(sixFoursMadeBy({canvasOf(32, {{0, 72, 16}, {0, 64, 16}}), {4, 55, 4}, false}), 0) << "a bass may come";
}

} // namespace
} // namespace inventio::composing
