#include "app/terminal/progress_bar.h"

#include <gtest/gtest.h>

namespace inventio::app {
namespace {

TEST(ProgressBarTest, FillsWithTheFraction)
{
    EXPECT_EQ(progressLine("a.mid", 0.0, "0 of 4", 80), "a.mid [........................] 0 of 4");
    EXPECT_EQ(progressLine("a.mid", 0.5, "2 of 4", 80), "a.mid [############............] 2 of 4");
    EXPECT_EQ(progressLine("a.mid", 1.0, "4 of 4", 80), "a.mid [########################] 4 of 4");
}

TEST(ProgressBarTest, StaysInTheBarForAnyFraction)
{
    EXPECT_EQ(progressLine("a", 7.0, "", 80), progressLine("a", 1.0, "", 80));
    EXPECT_EQ(progressLine("a", -7.0, "", 80), progressLine("a", 0.0, "", 80));
}

TEST(ProgressBarTest, ShortensANameThatDoesNotFit)
{
    EXPECT_EQ(progressLine("a very long name.mid", 0.0, "1", 34), "a ver [........................] 1");
}

TEST(ProgressBarTest, FitsANarrowTerminal)
{
    EXPECT_EQ(progressLine("a.mid", 0.0, "1", 5), " [...");
    EXPECT_EQ(progressLine("a.mid", 0.0, "1", 0), "");
}

TEST(ProgressBarTest, ShowsNoControlCharacters)
{
    EXPECT_EQ(progressLine("a\x1b[2J\n", 0.0, "1", 80), "a?[2J? [........................] 1");
}

} // namespace
} // namespace inventio::app
