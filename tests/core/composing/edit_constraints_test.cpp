#include "core/composing/edit_constraints.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/composing/pieces.h"

namespace inventio::composing {
namespace {

using grid::GridNote;

int possibleEdits(const Canvas& canvas, StepRange zone)
{
    int count = 0;
    visitPossibleEdits(canvas, zone, [&](EditKind, const GridNote&, int) { return ++count > 0; });
    return count;
}

TEST(EditConstraintsTest, AnAdditionNeedsRoomForItsWholeLength)
{
    const Canvas canvas = canvasOf(32, {{8, 60, 4}});
    EXPECT_TRUE(canAdd(canvas, {4, 60, 4}));
    EXPECT_FALSE(canAdd(canvas, {4, 60, 6}));
    EXPECT_FALSE(canAdd(canvas, {10, 60, 1}));
    EXPECT_FALSE(canAdd(canvas, {28, 60, 8}));
}

TEST(EditConstraintsTest, NothingStartsInALockedCell)
{
    Canvas canvas = canvasOf(32);
    canvas.locked.set({4, 60});
    EXPECT_FALSE(canAdd(canvas, {4, 60, 1}));
}

TEST(EditConstraintsTest, AnAdditionMaySoundOnIntoLockedCells)
{
    Canvas canvas = canvasOf(32);
    canvas.locked.set({4, 60});
    EXPECT_TRUE(canAdd(canvas, {3, 60, 4}));
}

TEST(EditConstraintsTest, ARemovalNeedsExactlyThisNote)
{
    const Canvas canvas = canvasOf(32, {{8, 60, 4}});
    EXPECT_TRUE(canRemove(canvas, {8, 60, 4}));
    EXPECT_FALSE(canRemove(canvas, {8, 60, 3}));
    EXPECT_FALSE(canRemove(canvas, {9, 60, 3}));
    EXPECT_FALSE(canRemove(canvas, {8, 61, 4}));
    EXPECT_FALSE(canRemove(canvas, {40, 60, 4}));
    EXPECT_FALSE(canRemove(canvas, {4, 60, 0}));
}

TEST(EditConstraintsTest, ANoteThatStartsInALockedCellStays)
{
    Canvas canvas = canvasOf(32, {{8, 60, 4}});
    canvas.locked.set({9, 60});
    EXPECT_TRUE(canRemove(canvas, {8, 60, 4}));
    canvas.locked.set({8, 60});
    EXPECT_FALSE(canRemove(canvas, {8, 60, 4}));
}

TEST(VisitPossibleEditsTest, VisitsWhatIsPossibleAndNothingElse)
{
    Canvas canvas = fourVoices(64, 7);
    base::Random random(3);
    for (int i = 0; i < 500; ++i)
        canvas.locked.set({random.between(0, 63), grid::kLowestPitch + random.between(0, grid::kPitches - 1)});
    const StepRange zone{16, 64};
    int expected = 0;
    for (int step = zone.first; step < zone.end; ++step)
        for (int pitch = grid::kLowestPitch; pitch < grid::kLowestPitch + grid::kPitches; ++pitch) {
            for (const int length : kAddLengths)
                expected += canAdd(canvas, {step, pitch, length}) ? 1 : 0;
            expected += canRemove(canvas, {step, pitch, canvas.roll.lengthAt({step, pitch})}) ? 1 : 0;
        }
    int visited = 0;
    visitPossibleEdits(canvas, zone, [&](EditKind kind, const GridNote& note, int plane) {
        ++visited;
        EXPECT_TRUE(zone.contains(note.step));
        EXPECT_TRUE(isPossible(canvas, kind, note));
        EXPECT_EQ(plane == kRemovePlane, kind == EditKind::Remove);
        if (kind == EditKind::Add) {
            EXPECT_EQ(kAddLengths[static_cast<std::size_t>(plane)], note.length);
        }
        return true;
    });
    EXPECT_EQ(visited, expected);
}

TEST(VisitPossibleEditsTest, StaysOnTheRoll)
{
    EXPECT_EQ(possibleEdits(canvasOf(1), {-5, 99}), grid::kPitches);
    EXPECT_EQ(possibleEdits(canvasOf(4), {4, 128}), 0);
}

TEST(VisitPossibleEditsTest, EndsWhenTold)
{
    int visited = 0;
    visitPossibleEdits(canvasOf(32), {0, 32}, [&](EditKind, const GridNote&, int) { return ++visited < 5; });
    EXPECT_EQ(visited, 5);
}

TEST(AnyEditPossibleTest, AsksTheFilter)
{
    const Canvas canvas = canvasOf(32, {{8, 60, 4}});
    const auto removal = [](EditKind kind, const GridNote&) { return kind == EditKind::Remove; };
    EXPECT_TRUE(anyEditPossible(canvas, {0, 32}, removal));
    EXPECT_FALSE(anyEditPossible(canvas, {9, 32}, removal));
}

} // namespace
} // namespace inventio::composing
