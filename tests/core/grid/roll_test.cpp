#include "core/grid/roll.h"

#include <algorithm>
#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/random.h"

namespace inventio::grid {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Roll rollOf(int steps, const std::vector<GridNote>& notes)
{
    Roll roll(steps);
    for (const GridNote& note : notes)
        roll.merge(note);
    return roll;
}

TEST(RollTest, KeepsARepeatedNoteAsTwoNotes)
{
    EXPECT_THAT(rollOf(8, {{0, 60, 4}, {4, 60, 4}}).notes(), ElementsAre(GridNote{0, 60, 4}, GridNote{4, 60, 4}));
}

TEST(RollTest, KnowsWhereANoteStartsAndSounds)
{
    const Roll roll = rollOf(8, {{2, 60, 3}});
    EXPECT_TRUE(roll.startsAt({2, 60}));
    EXPECT_FALSE(roll.startsAt({3, 60}));
    EXPECT_TRUE(roll.soundsAt({4, 60}));
    EXPECT_FALSE(roll.soundsAt({5, 60}));
    EXPECT_FALSE(roll.soundsAt({3, 61}));
}

TEST(RollTest, HasRoomBetweenTwoNotes)
{
    const Roll roll = rollOf(8, {{0, 60, 2}, {4, 60, 2}});
    EXPECT_TRUE(roll.hasRoomFor({2, 60, 2}));
    EXPECT_FALSE(roll.hasRoomFor({1, 60, 1}));
    EXPECT_FALSE(roll.hasRoomFor({2, 60, 3}));
}

TEST(RollTest, HasNoRoomBeyondItsEdges)
{
    const Roll roll(8);
    EXPECT_FALSE(roll.hasRoomFor({7, 60, 2}));
    EXPECT_FALSE(roll.hasRoomFor({-1, 60, 2}));
    EXPECT_FALSE(roll.hasRoomFor({0, kLowestPitch - 1, 1}));
    EXPECT_FALSE(roll.hasRoomFor({0, kLowestPitch + kPitches, 1}));
    EXPECT_FALSE(roll.hasRoomFor({0, 60, 0}));
    EXPECT_FALSE(roll.hasRoomFor({1, 60, 0x7fff'ffff}));
    EXPECT_TRUE(roll.hasRoomFor({0, kLowestPitch + kPitches - 1, 8}));
}

TEST(RollTest, IsAsBeforeOnceAnAddedNoteIsRemoved)
{
    const Roll before = rollOf(8, {{0, 60, 2}});
    Roll roll = before;
    roll.add({2, 60, 3});
    roll.remove({2, 60});
    EXPECT_EQ(roll, before);
}

TEST(RollTest, CutsTheEarlierOfTwoOverlappingNotes)
{
    EXPECT_THAT(rollOf(8, {{0, 60, 4}, {2, 60, 4}}).notes(), ElementsAre(GridNote{0, 60, 2}, GridNote{2, 60, 4}));
}

TEST(RollTest, SoundsToTheLaterEndOfANoteWithinAnother)
{
    EXPECT_THAT(rollOf(8, {{0, 60, 8}, {2, 60, 2}}).notes(), ElementsAre(GridNote{0, 60, 2}, GridNote{2, 60, 6}));
}

TEST(RollTest, KeepsTheLongerOfTwoNotesWithOneOnset)
{
    EXPECT_THAT(rollOf(8, {{0, 60, 2}, {0, 60, 5}}).notes(), ElementsAre(GridNote{0, 60, 5}));
    EXPECT_THAT(rollOf(8, {{0, 60, 5}, {0, 60, 2}}).notes(), ElementsAre(GridNote{0, 60, 5}));
}

TEST(RollTest, CutsALongNoteAtEveryOnsetInside)
{
    EXPECT_THAT(rollOf(9, {{1, 60, 1}, {4, 60, 2}, {0, 60, 9}}).notes(),
        ElementsAre(GridNote{0, 60, 1}, GridNote{1, 60, 3}, GridNote{4, 60, 5}));
}

TEST(RollTest, CutsWhatHangsOverItsEndAndDropsWhatLiesOutside)
{
    EXPECT_THAT(rollOf(4, {{2, 60, 9}, {4, 60, 1}, {-1, 60, 3}, {0, 20, 1}, {0, 62, 0}}).notes(),
        ElementsAre(GridNote{2, 60, 2}));
}

TEST(RollTest, MergesInAnyOrderToTheSameNotes)
{
    // What merging promises, for a whole set: an onset wherever one was given, each note lasting to the next onset or
    // to the latest end among the notes that chain into it.
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        base::Random random(seed);
        std::vector<GridNote> notes;
        for (int i = random.between(0, 8); i > 0; --i)
            notes.push_back({random.between(0, 15), 60, random.between(1, 10)});
        std::ranges::sort(notes);
        const Roll sorted = rollOf(16, notes);
        std::ranges::reverse(notes);
        ASSERT_EQ(rollOf(16, notes), sorted) << "seed " << seed;
        for (const GridNote& note : notes) {
            ASSERT_TRUE(sorted.startsAt({note.step, 60})) << "seed " << seed;
            for (int step = note.step; step < std::min(note.end(), 16); ++step)
                ASSERT_TRUE(sorted.soundsAt({step, 60})) << "seed " << seed;
        }
    }
}

TEST(RollTest, KeepsANoteLongerThanSixteenBitsCount)
{
    const Roll roll = rollOf(70'000, {{0, 60, 70'000}});
    EXPECT_EQ(roll.lengthAt({0, 60}), 70'000);
    EXPECT_EQ(roll.noteCount(), 1);
}

TEST(RollTest, MergesALongNoteWithVeryManyRepeatedOnes)
{
    Roll roll(100'000);
    for (int step = 0; step < roll.steps(); ++step)
        roll.add({step, 60, 1});
    roll.merge({0, 60, 100'000});
    EXPECT_EQ(roll.noteCount(), 100'000);
}

TEST(RollTest, ShowsPartOfItselfAsAWindow)
{
    const Roll roll = rollOf(16, {{0, 60, 6}, {6, 60, 2}, {7, 64, 9}, {2, 67, 1}});
    EXPECT_THAT(roll.window(4, 12).notes(), ElementsAre(GridNote{0, 60, 2}, GridNote{2, 60, 2}, GridNote{3, 64, 5}));
}

TEST(RollTest, ShowsNothingOutsideItself)
{
    const Roll roll = rollOf(4, {{0, 60, 4}});
    const Roll window = roll.window(-2, 8);
    EXPECT_EQ(window.steps(), 10);
    EXPECT_THAT(window.notes(), ElementsAre(GridNote{2, 60, 4}));
    EXPECT_THAT(roll.window(4, 8).notes(), IsEmpty());
    EXPECT_EQ(roll.window(2, 2).steps(), 0);
}

TEST(RollTest, HoldsNothingWithoutSteps)
{
    EXPECT_EQ(Roll().noteCount(), 0);
    EXPECT_FALSE(Roll().contains({0, 60}));
}

} // namespace
} // namespace inventio::grid
