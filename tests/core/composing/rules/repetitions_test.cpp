#include "core/composing/rules/repetitions.h"

#include <gtest/gtest.h>

#include "tests/core/composing/pieces.h"

namespace inventio::composing {
namespace {

using grid::GridNote;

int repetitions(const GridNote& note, bool isSure = false)
{
    return repetitionsMadeBy({canvasOf(32, {{0, 60, 4}, {8, 60, 4}, {16, 62, 4}}), note, isSure});
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
