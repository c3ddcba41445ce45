#include "core/composing/add_limits.h"

#include <gtest/gtest.h>

namespace inventio::composing {
namespace {

/// Steps 4 to 12 of 16, under a melody of 64 that falls to 60 at step 8; the first of the two may go.
AddLimits limits()
{
    AddLimits limits{{4, 12}, std::vector<Ceiling>(16, {64, true})};
    for (std::size_t step = 8; step < 16; ++step)
        limits.ceilings[step] = {60, false};
    return limits;
}

grid::Roll melody()
{
    grid::Roll roll(16);
    roll.add({4, 64, 4});
    roll.add({8, 60, 4});
    return roll;
}

TEST(AddLimitsTest, NothingBeginsBeforeOrEndsAfterTheSpan)
{
    EXPECT_TRUE(limits().allows({4, 50, 8}, melody()));
    EXPECT_FALSE(limits().allows({3, 50, 4}, melody()));
    EXPECT_FALSE(limits().allows({8, 50, 5}, melody()));
    EXPECT_TRUE(limits().forbid({3, 50}));
    EXPECT_FALSE(limits().forbid({4, 50}));
    EXPECT_TRUE(limits().forbid({12, 50}));
}

TEST(AddLimitsTest, NothingRingsOverALowerNoteOfTheMelody)
{
    EXPECT_TRUE(limits().allows({4, 62, 4}, melody()));
    EXPECT_FALSE(limits().allows({4, 62, 5}, melody()));
    EXPECT_FALSE(limits().allows({4, 65, 4}, melody()));
}

TEST(AddLimitsTest, WhatReplacesANoteOfTheMelodyMayBeALittleHigher)
{
    grid::Roll roll = melody();
    roll.remove({4, 64});
    EXPECT_TRUE(limits().allows({4, 66, 4}, roll));
    EXPECT_FALSE(limits().allows({4, 67, 4}, roll));
    EXPECT_FALSE(limits().allows({4, 66, 5}, roll));
    roll.remove({8, 60});
    EXPECT_FALSE(limits().allows({8, 61, 4}, roll)) << "this one had to stay";
    EXPECT_FALSE(limits().forbid({4, 66}));
    EXPECT_TRUE(limits().forbid({4, 67}));
    EXPECT_TRUE(limits().forbid({8, 61}));
}

TEST(AddLimitsTest, WithoutCeilingsEveryPitchIsAllowed)
{
    const AddLimits all{{0, 16}, {}};
    EXPECT_TRUE(all.allows({0, 83, 16}, melody()));
    EXPECT_FALSE(all.forbid({0, 83}));
}

TEST(AddLimitsTest, NothingSoundsWhereSomethingHiddenDoes)
{
    AddLimits limits{{0, 16}, {}};
    limits.taken = CellMask(16);
    limits.taken.set({6, 50});
    EXPECT_FALSE(limits.allows({4, 50, 4}, melody()));
    EXPECT_TRUE(limits.allows({7, 50, 4}, melody()));
    EXPECT_TRUE(limits.allows({4, 51, 4}, melody()));
}

TEST(AddLimitsTest, AskedToNothingClashes)
{
    AddLimits limits{{0, 16}, {}};
    EXPECT_TRUE(limits.allows({4, 63, 4}, melody()));
    limits.clashesWith = melody();
    for (const int pitch : {63, 65, 53, 75, 51})
        EXPECT_FALSE(limits.allows({4, pitch, 4}, melody())) << pitch;
    for (const int pitch : {62, 52, 54, 57, 76})
        EXPECT_TRUE(limits.allows({4, pitch, 4}, melody())) << pitch;
    EXPECT_TRUE(limits.allows({4, 59, 8}, melody())) << "what was there may move against what is held";
    grid::Roll roll = melody();
    roll.add({6, 48, 2});
    EXPECT_FALSE(limits.allows({4, 59, 4}, roll)) << "but an added note has to begin in peace";
}

} // namespace
} // namespace inventio::composing
