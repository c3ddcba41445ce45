#include "core/training/corruption.h"

#include <gtest/gtest.h>

#include "tests/core/training/small_pieces.h"

namespace inventio::training {
namespace {

/// Notes of one roll that the other has not, with step, pitch and length.
int missingFrom(const grid::Roll& roll, const grid::Roll& other)
{
    int count = 0;
    for (const grid::GridNote& note : roll.notes())
        count += other.lengthAt({note.step, note.pitch}) == note.length ? 0 : 1;
    return count;
}

class CorruptionTest : public testing::Test {
protected:
    Example example = wholeExample(choralePiece(8));
    base::Random random{5};
};

TEST_F(CorruptionTest, LosesAboutTheShareAskedFor)
{
    loseNotes(example.canvas, 0.5, random);
    const double notes = example.truth.noteCount();
    EXPECT_NEAR(example.canvas.roll.noteCount(), notes / 2, notes / 6);
    EXPECT_EQ(missingFrom(example.canvas.roll, example.truth), 0);
}

TEST_F(CorruptionTest, InsertsOnlyNotesThatAreWrong)
{
    insertWrongNotes(example.canvas, example.truth, 20, random);
    EXPECT_GT(missingFrom(example.canvas.roll, example.truth), 10);
    EXPECT_EQ(missingFrom(example.truth, example.canvas.roll), 0);
}

TEST_F(CorruptionTest, ShiftsPitchesOneForOne)
{
    shiftPitches(example.canvas, 10, random);
    EXPECT_EQ(example.canvas.roll.noteCount(), example.truth.noteCount());
    const int shifted = missingFrom(example.canvas.roll, example.truth);
    EXPECT_GT(shifted, 3);
    EXPECT_LE(shifted, 10);
}

TEST_F(CorruptionTest, ShiftsOnsetsAndChangesLengthsOneForOne)
{
    example.canvas.roll = grid::Roll(128);
    example.canvas.roll.add({32, 60, 4});
    shiftOnsets(example.canvas, 1, random);
    EXPECT_EQ(example.canvas.roll.noteCount(), 1);
    EXPECT_NE(example.canvas.roll.notes().front().step, 32);
    changeLengths(example.canvas, 1, random);
    EXPECT_EQ(example.canvas.roll.noteCount(), 1);
}

TEST_F(CorruptionTest, LeavesLockedNotesAlone)
{
    for (const grid::GridNote& note : example.truth.notes())
        example.canvas.locked.set({note.step, note.pitch});
    loseNotes(example.canvas, 1.0, random);
    shiftPitches(example.canvas, 100, random);
    shiftOnsets(example.canvas, 100, random);
    changeLengths(example.canvas, 100, random);
    EXPECT_EQ(example.canvas.roll, example.truth);
}

TEST_F(CorruptionTest, MissesKeysByASemitoneOrTwo)
{
    const auto before = example.canvas.roll.notes();
    missKeys(example.canvas, 0.2, random);
    int missed = 0;
    for (const grid::GridNote& note : before) {
        if (example.canvas.roll.lengthAt({note.step, note.pitch}) > 0)
            continue;
        ++missed;
        bool isNear = false;
        for (int pitch = note.pitch - 2; pitch <= note.pitch + 2; ++pitch)
            isNear |= example.canvas.roll.startsAt({note.step, pitch});
        EXPECT_TRUE(isNear) << note.step << " " << note.pitch;
    }
    EXPECT_NEAR(missed, 0.2 * static_cast<double>(before.size()), 12.0);
}

TEST_F(CorruptionTest, LocksWhatWouldCoverALeadingLineAndItsRests)
{
    example.canvas.roll = grid::Roll(128);
    const std::vector<grid::GridNote> line{{4, 70, 4}, {16, 72, 4}};
    lockAbove(example.canvas, grid::Roll(128), line);
    EXPECT_TRUE(example.canvas.locked.test({0, 71}));
    EXPECT_FALSE(example.canvas.locked.test({0, 70}));
    EXPECT_TRUE(example.canvas.locked.test({12, 71})) << "a rest";
    EXPECT_FALSE(example.canvas.locked.test({16, 71}));
    EXPECT_TRUE(example.canvas.locked.test({127, 73}));
}

TEST_F(CorruptionTest, LeavesOpenAboveALineWhatIsRight)
{
    grid::Roll truth(128);
    truth.add({8, 75, 4});
    example.canvas.roll = grid::Roll(128);
    lockAbove(example.canvas, truth, {{4, 70, 16}});
    EXPECT_FALSE(example.canvas.locked.test({8, 75}));
}

TEST_F(CorruptionTest, NeverLocksAnythingWrong)
{
    const TrainingPiece piece = choralePiece(12);
    for (int i = 0; i < 300; ++i) {
        const Example corrupted = makeExample(piece, random);
        for (int step = 0; step < corrupted.canvas.steps(); ++step)
            for (int pitch = grid::kLowestPitch; pitch < grid::kLowestPitch + grid::kPitches; ++pitch) {
                const grid::Cell cell{step, pitch};
                if (corrupted.canvas.locked.test(cell)) {
                    ASSERT_EQ(corrupted.canvas.roll.lengthAt(cell), corrupted.truth.lengthAt(cell))
                        << step << " " << pitch;
                }
            }
    }
}

TEST_F(CorruptionTest, CoversEverythingFromNothingWrongToNearlyEmpty)
{
    const TrainingPiece piece = choralePiece(12);
    bool untouched = false, nearlyEmpty = false, locked = false, crowded = false;
    for (int i = 0; i < 400; ++i) {
        const Example corrupted = makeExample(piece, random);
        const int notes = corrupted.canvas.roll.noteCount(), wanted = corrupted.truth.noteCount();
        untouched |= corrupted.canvas.roll == corrupted.truth;
        nearlyEmpty |= notes < wanted / 3;
        crowded |= missingFrom(corrupted.canvas.roll, corrupted.truth) > wanted / 4;
        locked |= corrupted.canvas.locked != composing::CellMask(corrupted.canvas.steps());
    }
    EXPECT_TRUE(untouched && nearlyEmpty && crowded && locked);
}

} // namespace
} // namespace inventio::training
