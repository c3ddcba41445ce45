#include "core/composing/rules/parallels.h"

#include <gtest/gtest.h>

#include "tests/core/composing/pieces.h"

namespace inventio::composing {
namespace {

/// Soprano and bass move from an octave, C5 over C4, to D5 over nothing yet; alto and tenor hold.
Canvas halfWritten()
{
    return canvasOf(32, {{8, 72, 4}, {12, 74, 4}, {8, 67, 8}, {8, 64, 8}, {8, 60, 4}});
}

TEST(ParallelsTest, SeesTheOctavesThatANoteWouldMake)
{
    EXPECT_EQ(parallelsMadeBy({halfWritten(), {12, 62, 4}}), 1);
}

TEST(ParallelsTest, FindsNothingWrongWithContraryMotion)
{
    EXPECT_EQ(parallelsMadeBy({halfWritten(), {12, 59, 4}}), 0);
}

TEST(ParallelsTest, CountsAtTheEdgesOfTheRollToo)
{
    EXPECT_EQ(parallelsMadeBy({canvasOf(8, {{0, 72, 4}, {4, 74, 4}, {0, 48, 4}}), {4, 50, 4}}), 1);
}

} // namespace
} // namespace inventio::composing
