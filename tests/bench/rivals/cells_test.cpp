#include <array>

#include <gtest/gtest.h>

#include "tests/bench/rivals/cells.h"

namespace inventio::bench {

namespace {

using grid::GridNote;
using grid::Roll;

Roll rollOf(const std::vector<GridNote>& notes)
{
    Roll roll(16);
    for (const GridNote& note : notes)
        roll.add(note);
    return roll;
}

TEST(CellsTest, SwitchedOffSplitTheirNote)
{
    Roll roll = rollOf({{2, 60, 4}});
    toggle(roll, {3, 60}, Roll(16));
    EXPECT_EQ(roll, rollOf({{2, 60, 1}, {4, 60, 2}}));
}

TEST(CellsTest, SwitchedOnJoinWhatLiesBeside)
{
    Roll roll = rollOf({{2, 60, 1}, {4, 60, 2}});
    toggle(roll, {3, 60}, Roll(16));
    EXPECT_EQ(roll, rollOf({{2, 60, 4}}));
}

TEST(CellsTest, LeaveNotesOfTheInputAsTheyAre)
{
    const Roll input = rollOf({{2, 60, 1}, {4, 60, 2}});
    Roll roll = input;
    toggle(roll, {3, 60}, input);
    EXPECT_EQ(roll, rollOf({{2, 60, 1}, {3, 60, 1}, {4, 60, 2}}));
}

TEST(CellsTest, SwitchedTwiceAreAsBefore)
{
    const Roll input = rollOf({{0, 60, 4}, {4, 60, 4}, {5, 64, 1}});
    for (std::size_t i = 0; i < 16 * grid::kPitches; ++i) {
        Roll roll = input;
        toggle(roll, cellAt(i), input);
        EXPECT_NE(roll, input);
        toggle(roll, cellAt(i), input);
        EXPECT_EQ(roll, input);
    }
}

TEST(CellsTest, OfLockedNotesAreFixedToTheirEnd)
{
    composing::Canvas canvas{rollOf({{2, 60, 3}, {2, 64, 3}}), composing::CellMask(16), {}};
    canvas.locked.set({2, 60});
    const composing::CellMask fixed = fixedCells(canvas);
    EXPECT_TRUE(fixed.test({2, 60}));
    EXPECT_TRUE(fixed.test({4, 60}));
    EXPECT_FALSE(fixed.test({5, 60}));
    EXPECT_FALSE(fixed.test({2, 64}));
}

TEST(CellsTest, AreDrawnInProportionToTheirWeights)
{
    base::Random random(1);
    std::array<int, 3> drawn{};
    for (int i = 0; i < 4000; ++i)
        ++drawn[*drawIndex(std::array{1.0, 0.0, 3.0}, random)];
    EXPECT_NEAR(drawn[0], 1000, 100);
    EXPECT_EQ(drawn[1], 0);
    EXPECT_FALSE(drawIndex(std::array{0.0, 0.0}, random));
}

} // namespace

} // namespace inventio::bench
