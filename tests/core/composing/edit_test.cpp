#include "core/composing/edit.h"

#include <limits>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace inventio::composing {
namespace {

using grid::GridNote;
using testing::ElementsAre;
using testing::IsEmpty;

grid::Roll rollOf(std::initializer_list<GridNote> notes)
{
    grid::Roll roll(32);
    for (const GridNote& note : notes)
        roll.add(note);
    return roll;
}

const EditLog kLog{
    {1, EditKind::Add, {0, 60, 4}, 0.93F},
    {2, EditKind::Remove, {8, 72, 2}, 0.5F},
    {3, EditKind::Add, {8, 72, 8}, 0.25F},
};

TEST(ReplayTest, AppliesEveryEditInOrder)
{
    const auto roll = replay(rollOf({{8, 72, 2}}), kLog, 3);
    EXPECT_THAT(roll.notes(), ElementsAre(GridNote{0, 60, 4}, GridNote{8, 72, 8}));
}

TEST(ReplayTest, StopsAfterTheGivenIteration)
{
    const auto roll = replay(rollOf({{8, 72, 2}}), kLog, 2);
    EXPECT_THAT(roll.notes(), ElementsAre(GridNote{0, 60, 4}));
}

TEST(ReplayTest, LeavesTheRollAloneWithoutIterations)
{
    const auto roll = rollOf({{8, 72, 2}});
    EXPECT_EQ(replay(roll, kLog, 0), roll);
}

TEST(ReplayTest, PassesOverARemovalOfAnotherLength)
{
    const auto roll = rollOf({{8, 72, 3}});
    EXPECT_EQ(replay(roll, {{1, EditKind::Remove, {8, 72, 2}, 1.0F}}, 1), roll);
}

TEST(ContinuedByTest, KeepsWhatIsAlikeOnceAndWhatIsNotReplacedYet)
{
    const EditLog earlier{{1, EditKind::Add, {0, 60, 4}, 0.9F}, {2, EditKind::Add, {8, 55, 4}, 0.9F}};
    const EditLog both = continuedBy({{1, EditKind::Add, {0, 60, 4}, 0.5F}}, earlier, rollOf({}), 4);
    EXPECT_EQ(both, (EditLog{{1, EditKind::Add, {0, 60, 4}, 0.5F}, {2, EditKind::Add, {8, 55, 4}, 0.9F}}));
}

TEST(ContinuedByTest, LeavesOutWhatANewNoteTookThePlaceOf)
{
    const EditLog earlier{{1, EditKind::Add, {2, 60, 4}, 0.9F}, {2, EditKind::Add, {0, 55, 4}, 0.9F}};
    const EditLog log{{1, EditKind::Add, {0, 60, 4}, 0.5F}};
    EXPECT_EQ(continuedBy(log, earlier, rollOf({}), 1), log);
    EXPECT_EQ(continuedBy(log, earlier, rollOf({}), 2).size(), 2U) << "one pitch twice is no second voice";
}

TEST(ReplayTest, PassesOverWhatLiesOffTheRoll)
{
    const EditLog elsewhere{{1, EditKind::Add, {40, 60, 4}, 1.0F}, {2, EditKind::Remove, {4, 20, 4}, 1.0F},
        {3, EditKind::Remove, {-1, 60, 0}, 1.0F}, {4, EditKind::Remove, {3, 60, 0}, 1.0F}};
    EXPECT_THAT(replay(rollOf({}), elsewhere, 4).notes(), IsEmpty());
}

TEST(ReplayTest, PassesOverAnAdditionWithoutRoom)
{
    const auto roll = rollOf({{8, 72, 3}});
    EXPECT_EQ(replay(roll, {{1, EditKind::Add, {6, 72, 4}, 1.0F}}, 1), roll);
}

TEST(CountEditsTest, CountsAdditionsAndRemovals)
{
    EXPECT_EQ(countEdits(kLog), (EditCounts{2, 1}));
    EXPECT_EQ(countEdits({}), (EditCounts{0, 0}));
}

TEST(FormatEditTest, WritesOneJsonObject)
{
    EXPECT_EQ(formatEdit(kLog[0]), R"({"iteration":1,"edit":"add","step":0,"length":4,"pitch":60,"probability":0.93})");
    EXPECT_EQ(
        formatEdit(kLog[1]), R"({"iteration":2,"edit":"remove","step":8,"length":2,"pitch":72,"probability":0.5})");
}

TEST(FormatEditTest, IsJsonForEveryProbability)
{
    for (const float p : {0.0F, 1.0F, 1e-30F, 1.0F / 3.0F, std::numeric_limits<float>::quiet_NaN()})
        EXPECT_TRUE(nlohmann::json::accept(formatEdit({1, EditKind::Add, {0, 60, 4}, p}))) << p;
}

TEST(FormatTraceTest, EndsEveryLine)
{
    EXPECT_EQ(formatTrace({kLog[0], kLog[1]}), formatEdit(kLog[0]) + "\n" + formatEdit(kLog[1]) + "\n");
}

} // namespace
} // namespace inventio::composing
