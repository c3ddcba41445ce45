#include "core/composing/repeat_guard.h"

#include <gtest/gtest.h>

namespace inventio::composing {
namespace {

constexpr grid::GridNote kNote{5, 60, 4};

RepeatGuard afterAdditions(int additions)
{
    RepeatGuard guard(16, 2);
    for (int i = 0; i < additions; ++i) {
        guard.remember(EditKind::Add, kNote);
        guard.remember(EditKind::Remove, kNote);
    }
    return guard;
}

TEST(RepeatGuardTest, LetsAnAdditionBeTakenBackTwice)
{
    EXPECT_TRUE(afterAdditions(2).allows(EditKind::Add, kNote));
    EXPECT_FALSE(afterAdditions(3).allows(EditKind::Add, kNote));
}

TEST(RepeatGuardTest, CountsOtherLengthsInTheCellToo)
{
    EXPECT_FALSE(afterAdditions(3).allows(EditKind::Add, {5, 60, 1}));
}

TEST(RepeatGuardTest, LeavesOtherCellsAlone)
{
    EXPECT_TRUE(afterAdditions(3).allows(EditKind::Add, {5, 61, 4}));
    EXPECT_TRUE(afterAdditions(3).allows(EditKind::Add, {6, 60, 4}));
}

TEST(RepeatGuardTest, AlwaysAllowsRemovals)
{
    EXPECT_TRUE(afterAdditions(9).allows(EditKind::Remove, kNote));
}

} // namespace
} // namespace inventio::composing
