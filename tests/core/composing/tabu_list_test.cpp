#include "core/composing/tabu_list.h"

#include <gtest/gtest.h>

namespace inventio::composing {
namespace {

constexpr grid::GridNote kNote{5, 60, 4};

TabuList afterAdditions(int additions)
{
    TabuList guard(16, 2);
    for (int i = 0; i < additions; ++i) {
        guard.remember(EditKind::Add, kNote);
        guard.remember(EditKind::Remove, kNote);
    }
    return guard;
}

TEST(TabuListTest, LetsAnAdditionBeTakenBackTwice)
{
    EXPECT_TRUE(afterAdditions(2).allows(EditKind::Add, kNote));
    EXPECT_FALSE(afterAdditions(3).allows(EditKind::Add, kNote));
}

TEST(TabuListTest, CountsOtherLengthsInTheCellToo)
{
    EXPECT_FALSE(afterAdditions(3).allows(EditKind::Add, {5, 60, 1}));
}

TEST(TabuListTest, LeavesOtherCellsAlone)
{
    EXPECT_TRUE(afterAdditions(3).allows(EditKind::Add, {5, 61, 4}));
    EXPECT_TRUE(afterAdditions(3).allows(EditKind::Add, {6, 60, 4}));
}

TEST(TabuListTest, AlwaysAllowsRemovals)
{
    EXPECT_TRUE(afterAdditions(9).allows(EditKind::Remove, kNote));
}

} // namespace
} // namespace inventio::composing
