#include "core/training/labels.h"

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "core/composing/edit.h"
#include "core/composing/edit_constraints.h"
#include "tests/core/training/small_pieces.h"

namespace inventio::training {
namespace {

using composing::kRemovePlane;
using grid::kLowestPitch;
using grid::kPitches;

struct Labels {
    Labels(const composing::Canvas& canvas, const grid::Roll& truth)
        : right(static_cast<std::size_t>(composing::kScorePlanes) * composing::kWindowSteps * kPitches)
        , counted(right.size())
        , errors(fillLabels(canvas, truth, right, counted))
    {
    }
    static std::size_t index(int plane, grid::Cell cell)
    {
        return static_cast<std::size_t>(
            (plane * composing::kWindowSteps + cell.step) * kPitches + cell.pitch - kLowestPitch);
    }
    bool isRight(int plane, grid::Cell cell) const { return right[index(plane, cell)] != 0; }
    bool isCounted(int plane, grid::Cell cell) const { return counted[index(plane, cell)] != 0; }

    std::vector<std::uint8_t> right, counted;
    int errors;
};

TEST(LabelsTest, NamesTheNearestLength)
{
    const std::array expected{0, 1, 2, 3, 3, 4, 4, 5, 5, 5, 6, 6, 6, 6, 7, 7, 7}; // of 1, 2, ... steps
    for (std::size_t i = 0; i < expected.size(); ++i)
        EXPECT_EQ(lengthClass(static_cast<int>(i) + 1), expected[i]) << i + 1;
    EXPECT_EQ(lengthClass(100), composing::kAddClasses - 1);
}

TEST(LabelsTest, FindsNothingToDoInTheTruth)
{
    const Example example = wholeExample(choralePiece(8));
    EXPECT_EQ(Labels(example.canvas, example.truth).errors, 0);
}

TEST(LabelsTest, AsksForAMissingNoteWithItsLength)
{
    Example example = wholeExample(choralePiece(2));
    example.canvas.roll.remove({4, 65});
    const Labels labels(example.canvas, example.truth);
    EXPECT_EQ(labels.errors, 1);
    EXPECT_TRUE(labels.isRight(lengthClass(4), {4, 65}));
    EXPECT_FALSE(labels.isRight(lengthClass(2), {4, 65}));
    EXPECT_TRUE(labels.isCounted(lengthClass(2), {4, 65}));
}

TEST(LabelsTest, AsksForAWrongNoteToGo)
{
    Example example = wholeExample(choralePiece(2));
    example.canvas.roll.add({4, 80, 4});
    const Labels labels(example.canvas, example.truth);
    EXPECT_EQ(labels.errors, 1);
    EXPECT_TRUE(labels.isRight(kRemovePlane, {4, 80}));
    EXPECT_TRUE(labels.isCounted(kRemovePlane, {4, 65}));
    EXPECT_FALSE(labels.isRight(kRemovePlane, {4, 65}));
}

TEST(LabelsTest, ANoteOfAnotherLengthIsWrong)
{
    Example example = wholeExample(choralePiece(2));
    example.canvas.roll.remove({4, 65});
    example.canvas.roll.add({4, 65, 2});
    EXPECT_TRUE(Labels(example.canvas, example.truth).isRight(kRemovePlane, {4, 65}));
}

TEST(LabelsTest, AsksForAShorterNoteWhereTheRightOneHasNoRoom)
{
    Example example = wholeExample(choralePiece(2));
    example.canvas.roll.remove({4, 65});
    example.canvas.roll.add({7, 65, 1});
    EXPECT_TRUE(Labels(example.canvas, example.truth).isRight(lengthClass(3), {4, 65}));
}

TEST(LabelsTest, CountsNothingThatIsLocked)
{
    Example example = wholeExample(choralePiece(2));
    example.canvas.locked.set({4, 65});
    example.canvas.locked.set({5, 40});
    const Labels labels(example.canvas, example.truth);
    EXPECT_FALSE(labels.isCounted(kRemovePlane, {4, 65}));
    EXPECT_FALSE(labels.isCounted(0, {5, 40}));
}

TEST(LabelsTest, CountsExactlyWhatTheSamplerCouldDo)
{
    base::Random random(11);
    for (int i = 0; i < 50; ++i) {
        const Example example = makeExample(choralePiece(12), random);
        const Labels labels(example.canvas, example.truth);
        std::size_t possible = 0;
        composing::visitPossibleEdits(example.canvas, {0, example.canvas.steps()},
            [&](composing::EditKind, const grid::GridNote& note, int lengthClass) {
                EXPECT_TRUE(labels.isCounted(lengthClass, {note.step, note.pitch}));
                ++possible;
                return true;
            });
        EXPECT_EQ(std::ranges::count(labels.counted, 1), static_cast<std::ptrdiff_t>(possible));
    }
}

TEST(LabelsTest, DoingWhatIsRightLeadsToTheTruth)
{
    base::Random random(12);
    for (int i = 0; i < 50; ++i) {
        Example example = makeExample(choralePiece(12), random);
        // Removals make room for additions that were not possible before: two rounds settle everything.
        for (int round = 0; round < 3; ++round) {
            const Labels labels(example.canvas, example.truth);
            std::vector<std::pair<composing::EditKind, grid::GridNote>> edits;
            composing::visitPossibleEdits(example.canvas, {0, example.canvas.steps()},
                [&](composing::EditKind kind, const grid::GridNote& note, int lengthClass) {
                    if (labels.isRight(lengthClass, {note.step, note.pitch}))
                        edits.emplace_back(kind, note);
                    return true;
                });
            for (const auto& [kind, note] : edits)
                if (composing::isPossible(example.canvas, kind, note)) {
                    if (kind == composing::EditKind::Add)
                        example.canvas.roll.add(note);
                    else
                        example.canvas.roll.remove({note.step, note.pitch});
                }
        }
        EXPECT_EQ(example.canvas.roll, example.truth);
    }
}

} // namespace
} // namespace inventio::training
