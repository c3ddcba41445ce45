#include "core/composing/edit_budget.h"

#include <gtest/gtest.h>

namespace inventio::composing {
namespace {

using grid::GridNote;

constexpr auto kAdd = EditKind::Add;
constexpr auto kRemove = EditKind::Remove;

// Ten input notes, a beat each.
GridNote inputNote(int number)
{
    return {4 * number, 60, 4};
}

grid::Roll tenNotes()
{
    grid::Roll roll(64);
    for (int number = 0; number < 10; ++number)
        roll.add(inputNote(number));
    return roll;
}

GridNote addedNote(int number)
{
    return {4 * number, 72, 2};
}

EditBudget budgetOf(const SamplerParams& params, InputNotes notes = {10, {}})
{
    return EditBudget(tenNotes(), std::move(notes), params);
}

TEST(EditBudgetTest, RefusesRemovalOnceTheLimitIsReached)
{
    auto budget = budgetOf({.maxRemovePercent = 25.0});
    for (const int number : {0, 1}) {
        EXPECT_TRUE(budget.allows(kRemove, inputNote(number)));
        budget.spend(kRemove, inputNote(number));
    }
    EXPECT_FALSE(budget.allows(kRemove, inputNote(2)));
    EXPECT_EQ(budget.removed(), 2);
}

TEST(EditBudgetTest, KeepsEveryInputNoteAtZeroPercent)
{
    EXPECT_FALSE(budgetOf({.maxRemovePercent = 0.0}).allows(kRemove, inputNote(0)));
}

TEST(EditBudgetTest, TakesPercentagesOfAllNotesOfTheInput)
{
    EXPECT_EQ(budgetOf({.maxRemovePercent = 10.0}, {100, {}}).maxRemoved(), 10);
    EXPECT_EQ(budgetOf({.maxRemovePercent = 7.0}, {100, {}}).maxRemoved(), 7);
    EXPECT_EQ(budgetOf({.maxRemovePercent = 9.999}, {10, {}}).maxRemoved(), 0);
}

TEST(EditBudgetTest, AnExactReturnGivesThePlaceBack)
{
    auto budget = budgetOf({.maxRemovePercent = 10.0});
    budget.spend(kRemove, inputNote(0));
    EXPECT_FALSE(budget.allows(kRemove, inputNote(1)));
    budget.spend(kAdd, inputNote(0));
    EXPECT_TRUE(budget.allows(kRemove, inputNote(1)));
    EXPECT_EQ(budget.changes(), 0);
}

TEST(EditBudgetTest, AReturnOfAnotherLengthDoesNot)
{
    auto budget = budgetOf({.maxRemovePercent = 10.0});
    budget.spend(kRemove, inputNote(0));
    budget.spend(kAdd, {0, 60, 3});
    EXPECT_FALSE(budget.allows(kRemove, inputNote(1)));
    EXPECT_TRUE(budget.allows(kRemove, {0, 60, 3}));
}

TEST(EditBudgetTest, AddedNotesMayAlwaysBeTakenBack)
{
    auto budget = budgetOf({.maxRemovePercent = 0.0});
    budget.spend(kAdd, addedNote(0));
    EXPECT_TRUE(budget.allows(kRemove, addedNote(0)));
}

TEST(EditBudgetTest, RefusesAdditionOnceTheLimitIsReached)
{
    auto budget = budgetOf({.maxAdd = 2});
    for (const int number : {0, 1}) {
        EXPECT_TRUE(budget.allows(kAdd, addedNote(number)));
        budget.spend(kAdd, addedNote(number));
    }
    EXPECT_FALSE(budget.allows(kAdd, addedNote(2)));
    EXPECT_EQ(budget.netAdditions(), 2);
}

TEST(EditBudgetTest, AnyRemovalMakesRoomForAnAddition)
{
    auto budget = budgetOf({.maxAdd = 0});
    EXPECT_FALSE(budget.allows(kAdd, addedNote(0)));
    budget.spend(kRemove, inputNote(0));
    EXPECT_TRUE(budget.allows(kAdd, addedNote(0)));
    budget.spend(kAdd, addedNote(0));
    EXPECT_FALSE(budget.allows(kAdd, inputNote(0)));
    budget.spend(kRemove, addedNote(0));
    EXPECT_TRUE(budget.allows(kAdd, inputNote(0)));
}

TEST(EditBudgetTest, AUnisonCostsAsManyNotesAsStandBehindIt)
{
    auto budget = budgetOf({.maxRemovePercent = 20.0}, {11, {{{0, 60}, 2}}});
    budget.spend(kRemove, inputNote(1));
    EXPECT_FALSE(budget.allows(kRemove, inputNote(0)));
    EXPECT_TRUE(budget.allows(kRemove, inputNote(2)));
}

TEST(EditBudgetTest, AUnisonThatComesBackCountsInFullAmongTheAdditions)
{
    auto budget = budgetOf({.maxAdd = 0}, {11, {{{0, 60}, 2}}});
    budget.spend(kRemove, inputNote(0));
    budget.spend(kAdd, addedNote(0));
    EXPECT_FALSE(budget.allows(kAdd, inputNote(0)));
    EXPECT_TRUE(budget.allows(kAdd, addedNote(1)));
}

TEST(EditBudgetTest, NeverChangesMoreNotesThanThereAreIterations)
{
    auto budget = budgetOf({.iterations = 2}, {12, {{{0, 60}, 3}, {{4, 60}, 2}}});
    EXPECT_FALSE(budget.allows(kRemove, inputNote(0)));
    EXPECT_TRUE(budget.allows(kRemove, inputNote(1)));
    budget.spend(kRemove, inputNote(1));
    EXPECT_FALSE(budget.allows(kAdd, addedNote(0)));
    EXPECT_TRUE(budget.allows(kAdd, inputNote(1)));
}

TEST(EditBudgetTest, NoLimitMeansNone)
{
    auto budget = budgetOf({.iterations = 1000});
    for (int number = 0; number < 10; ++number)
        budget.spend(kAdd, addedNote(number));
    EXPECT_TRUE(budget.allows(kAdd, {0, 40, 1}));
}

} // namespace
} // namespace inventio::composing
