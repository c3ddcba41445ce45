#include "app/terminal/text.h"

#include <gtest/gtest.h>

namespace inventio::app {
namespace {

TEST(TextTest, CountsInWords)
{
    EXPECT_EQ(counted(0, "note"), "0 notes");
    EXPECT_EQ(counted(1, "note"), "1 note");
    EXPECT_EQ(counted(1'234'567, "note"), "1,234,567 notes");
    EXPECT_EQ(counted(123, "bar"), "123 bars");
    EXPECT_EQ(counted(-123, "bar"), "-123 bars");
}

TEST(TextTest, LeavesOutNeedlessZeros)
{
    EXPECT_EQ(decimal(120.0, 2), "120");
    EXPECT_EQ(decimal(99.5, 2), "99.5");
    EXPECT_EQ(decimal(100.0, 0), "100");
    EXPECT_EQ(decimal(0.004, 2), "0");
}

TEST(TextTest, ListsTheFirstFewAndCountsTheRest)
{
    EXPECT_EQ(listed({}, 3), "");
    EXPECT_EQ(listed({"a", "b"}, 2), "a, b");
    EXPECT_EQ(listed({"a", "b", "c", "d"}, 2), "a, b and 2 more");
}

TEST(TextTest, NamesPitchesWithMiddleCAsC4)
{
    EXPECT_EQ(pitchName(60), "C4");
    EXPECT_EQ(pitchName(54), "F#3");
    EXPECT_EQ(pitchName(0), "C-1");
    EXPECT_EQ(pitchName(127), "G9");
}

} // namespace
} // namespace inventio::app
