#include <gtest/gtest.h>

#include "core/composing/note_scorer.h"
#include "tests/bench/rivals/cells.h"
#include "tests/bench/rivals/orderless_lesson.h"

namespace inventio::bench {

namespace {

training::Example exampleOf(const std::vector<grid::GridNote>& truth)
{
    const int steps = composing::kWindowSteps;
    training::Example example{grid::Roll(steps), {grid::Roll(steps), composing::CellMask(steps), {}}};
    example.canvas.metre.resize(static_cast<std::size_t>(steps));
    for (const grid::GridNote& note : truth)
        example.truth.add(note);
    return example;
}

TEST(OrderlessLessonTest, CountsUnknownCellsAlone)
{
    training::Example example = exampleOf({{0, 60, 4}, {4, 62, 4}});
    example.canvas.roll.add({0, 60, 4});
    example.canvas.locked.set({0, 60});
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        base::Random random(seed);
        const model::TrainingBatch batch = makeOrderlessLesson({example}, random);
        for (std::size_t i = 0; i < kCells; ++i) {
            const bool known = batch.planes.marks[2 * kCells + i] != 0;
            EXPECT_EQ(batch.counted[i] != 0, !known);
            if (!known) {
                EXPECT_EQ(batch.planes.marks[i], 0);
                EXPECT_EQ(batch.planes.marks[kCells + i], 0);
            }
        }
        EXPECT_EQ(batch.counted[indexOf({0, 60})], 0);
        EXPECT_EQ(batch.planes.marks[indexOf({0, 60})], 1);
        EXPECT_EQ(batch.planes.marks[kCells + indexOf({3, 60})], 1);
    }
}

TEST(OrderlessLessonTest, AsksWhereNotesBeginOnlyWhereTheySound)
{
    const training::Example example = exampleOf({{4, 62, 4}});
    base::Random random(3);
    const model::TrainingBatch batch = makeOrderlessLesson({example}, random);
    for (std::size_t i = 0; i < kCells; ++i)
        EXPECT_EQ(batch.counted[kCells + i], batch.counted[i] && example.truth.soundsAt(cellAt(i)) ? 1 : 0);
}

} // namespace

} // namespace inventio::bench
