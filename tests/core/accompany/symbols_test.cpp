#include "core/accompany/symbols.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace inventio::accompany {
namespace {

using grid::GridNote;
using Notes = std::vector<GridNote>;

Notes together(const std::vector<Slot>& slots)
{
    Notes all;
    for (const Slot& slot : slots)
        std::ranges::copy(notesOf(slot), std::back_inserter(all));
    std::ranges::sort(all);
    return all;
}

TEST(SymbolsTest, PitchesOutOfRangeAreSeenInTheNearestOctave)
{
    EXPECT_EQ(rowOf(kLowestPitch), 0);
    EXPECT_EQ(rowOf(kLowestPitch - 1), 11);
    EXPECT_EQ(rowOf(kLowestPitch + kPitches), kPitches - 12);
}

TEST(SymbolsTest, ALineComesBackAsItsNotes)
{
    const Notes notes{{0, 60, 4}, {4, 60, 4}, {10, 72, 1}, {12, 55, 4}};
    EXPECT_EQ(notesOf(lineOf(notes, 16)), notes);
}

TEST(SymbolsTest, TheLaterNoteEndsTheEarlierOneOfALine)
{
    EXPECT_EQ(notesOf(lineOf({{0, 60, 8}, {4, 64, 2}}, 16)), (Notes{{0, 60, 4}, {4, 64, 2}}));
}

TEST(SymbolsTest, OfNotesThatBeginTogetherTheHighestIsTheLine)
{
    EXPECT_EQ(notesOf(lineOf({{0, 60, 8}, {0, 67, 4}}, 16)), (Notes{{0, 67, 4}}));
}

TEST(SymbolsTest, NotesBeyondTheStepsAreCutOff)
{
    EXPECT_EQ(notesOf(lineOf({{12, 60, 8}, {16, 62, 4}}, 16)), (Notes{{12, 60, 4}}));
}

TEST(SymbolsTest, ChordsStandInTheOrderOfThePart)
{
    const Notes chord{{0, 60, 4}, {0, 64, 4}, {0, 67, 4}};
    EXPECT_EQ(notesOf(slotsOf(chord, 4, 4, SlotOrder::HighestFirst)[0]), (Notes{{0, 67, 4}}));
    EXPECT_EQ(notesOf(slotsOf(chord, 4, 4, SlotOrder::LowestFirst)[0]), (Notes{{0, 60, 4}}));
    EXPECT_EQ(together(slotsOf(chord, 4, 4, SlotOrder::HighestFirst)), chord);
}

TEST(SymbolsTest, HeldNotesKeepTheirSlots)
{
    const Notes notes{{0, 48, 8}, {2, 60, 2}, {2, 64, 2}, {4, 62, 4}};
    EXPECT_EQ(together(slotsOf(notes, 8, 3, SlotOrder::LowestFirst)), notes);
}

TEST(SymbolsTest, OfTooManyNotesTheOuterOnesStay)
{
    const auto slots = slotsOf({{0, 48, 4}, {0, 55, 4}, {0, 60, 4}}, 4, 2, SlotOrder::LowestFirst);
    EXPECT_EQ(together(slots), (Notes{{0, 48, 4}, {0, 60, 4}}));
}

TEST(SymbolsTest, AHeldNoteEndsWhereItsSlotIsNeeded)
{
    const auto slots = slotsOf({{0, 48, 8}, {4, 60, 4}, {4, 64, 4}}, 8, 2, SlotOrder::LowestFirst);
    EXPECT_EQ(together(slots), (Notes{{0, 48, 4}, {4, 60, 4}, {4, 64, 4}}));
}

TEST(SymbolsTest, AHoldWithoutANoteIsARest)
{
    EXPECT_EQ(notesOf({kHold, kHold, 32, kHold, kRest, kHold}), (Notes{{2, kLowestPitch + 32, 2}}));
    EXPECT_EQ(soundingIn({kHold, 32, kHold, kRest}), (std::vector<Symbol>{-1, 32, 32, -1}));
}

} // namespace
} // namespace inventio::accompany
