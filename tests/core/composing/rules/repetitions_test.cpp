#include "core/composing/rules/repetitions.h"

#include <gtest/gtest.h>

namespace inventio::composing {
namespace {

using grid::GridNote;

Canvas canvasWith(int steps, const std::vector<GridNote>& notes)
{
    Canvas canvas{grid::Roll(steps), CellMask(steps), std::vector<MetrePosition>(static_cast<std::size_t>(steps))};
    for (const GridNote& note : notes)
        canvas.roll.add(note);
    return canvas;
}

int repetitions(const GridNote& note, bool isSure = false)
{
    return repetitionsMadeBy({canvasWith(32, {{0, 60, 4}, {8, 60, 4}, {16, 62, 4}}), note, isSure});
}

TEST(RepetitionsTest, CountsTheNeighboursThatANoteWouldRepeat)
{
    EXPECT_EQ(repetitions({4, 60, 4}), 2);
    EXPECT_EQ(repetitions({4, 60, 2}), 1);
    EXPECT_EQ(repetitions({12, 62, 4}), 1);
    EXPECT_EQ(repetitions({4, 62, 4}), 0);
    EXPECT_EQ(repetitions({28, 60, 4}), 0);
}

TEST(RepetitionsTest, SparesWhatTheModelIsSureOf)
{
    EXPECT_EQ(repetitions({4, 60, 4}, true), 0);
}

} // namespace
} // namespace inventio::composing
