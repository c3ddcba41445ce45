#include "core/composing/locks.h"

#include <gtest/gtest.h>

#include "tests/core/composing/pieces.h"

namespace inventio::composing {
namespace {

using grid::GridNote;

constexpr GridNote kFirst{0, 60, 4};
constexpr GridNote kSecond{8, 60, 4};

struct Piece {
    Canvas canvas = canvasOf(32, {kFirst, kSecond});
    CellMask given = canvas.locked;
    EditBudget budget;

    explicit Piece(double maxRemovePercent)
        : budget(canvas.roll, {2, {}}, {.maxRemovePercent = maxRemovePercent})
    {
    }
    void edit(EditKind kind, const GridNote& note)
    {
        budget.spend(kind, note);
        apply({1, kind, note, 1.0F}, canvas.roll);
    }
    void update(StepRange window = {0, 32}) { lockFinalNotes(canvas, given, budget, window); }
    bool isLocked(const GridNote& note) const { return canvas.locked.test({note.step, note.pitch}); }
};

TEST(LockOutsideTest, LeavesTheRegionOpen)
{
    CellMask locked(16);
    lockOutside(locked, {4, 8});
    for (int step = 0; step < 16; ++step)
        for (const int pitch : {36, 60, 83})
            EXPECT_EQ(locked.test({step, pitch}), step < 4 || step >= 8);
}

TEST(LeavesGapTest, HalfOfAPieceIsAGapAndMoreIsNone)
{
    CellMask locked(32);
    EXPECT_FALSE(leavesGap(locked));
    lockOutside(locked, {8, 25});
    EXPECT_FALSE(leavesGap(locked));
    lockOutside(locked, {8, 24});
    EXPECT_TRUE(leavesGap(locked));
}

TEST(LockFinalNotesTest, LocksAllInputNotesWhenNoneMayGo)
{
    Piece piece(0.0);
    piece.update();
    EXPECT_TRUE(piece.isLocked(kFirst));
    EXPECT_TRUE(piece.isLocked(kSecond));
    EXPECT_FALSE(piece.isLocked({4, 60, 1}));
}

TEST(LockFinalNotesTest, LeavesOpenWhatMayGo)
{
    Piece piece(100.0);
    piece.update();
    EXPECT_EQ(piece.canvas.locked, piece.given);
}

TEST(LockFinalNotesTest, LocksWhatRemainsOnceTheBudgetIsSpent)
{
    Piece piece(50.0);
    piece.edit(EditKind::Remove, kFirst);
    piece.update();
    EXPECT_FALSE(piece.isLocked(kFirst));
    EXPECT_TRUE(piece.isLocked(kSecond));
}

TEST(LockFinalNotesTest, OpensThemWhenAPlaceComesBack)
{
    Piece piece(50.0);
    piece.edit(EditKind::Remove, kFirst);
    piece.update();
    piece.edit(EditKind::Add, kFirst);
    piece.update();
    EXPECT_FALSE(piece.isLocked(kSecond));
}

TEST(LockFinalNotesTest, KeepsTheLocksThatWereGiven)
{
    Piece piece(100.0);
    piece.given.set({0, 60});
    piece.update();
    EXPECT_TRUE(piece.isLocked(kFirst));
}

TEST(LockFinalNotesTest, KeepsToItsWindow)
{
    Piece piece(0.0);
    piece.update({4, 1000});
    EXPECT_FALSE(piece.isLocked(kFirst));
    EXPECT_TRUE(piece.isLocked(kSecond));
}

} // namespace
} // namespace inventio::composing
