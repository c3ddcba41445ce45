#include "core/composing/remaining_edits.h"

#include <gtest/gtest.h>

namespace inventio::composing {
namespace {

TEST(RemainingEditsTest, KnowsNothingAtFirst)
{
    EXPECT_EQ(RemainingEdits(3).editsLeft(), 0.0);
    EXPECT_EQ(RemainingEdits(0).editsLeft(), 0.0);
}

TEST(RemainingEditsTest, TakesTheMeanForWhatItHasNotSeen)
{
    RemainingEdits remaining(4);
    remaining.see(0, 10.0);
    remaining.see(2, 20.0);
    EXPECT_DOUBLE_EQ(remaining.editsLeft(), 60.0);
}

TEST(RemainingEditsTest, AFreshLookReplacesTheLastOne)
{
    RemainingEdits remaining(2);
    remaining.see(0, 10.0);
    remaining.see(1, 10.0);
    remaining.see(0, 4.0);
    EXPECT_DOUBLE_EQ(remaining.editsLeft(), 14.0);
}

TEST(RemainingEditsTest, EveryEditLeavesLessToDo)
{
    RemainingEdits remaining(1);
    remaining.see(0, 1.25);
    remaining.spend(0, 0.75);
    EXPECT_DOUBLE_EQ(remaining.editsLeft(), 0.5);
    remaining.spend(0, 0.75);
    EXPECT_DOUBLE_EQ(remaining.editsLeft(), 0.0);
}

} // namespace
} // namespace inventio::composing
