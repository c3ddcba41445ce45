#include "app/terminal/help_formatter.h"

#include <gtest/gtest.h>

namespace inventio::app {
namespace {

TEST(HelpFormatterTest, BreaksLinesBetweenWords)
{
    EXPECT_EQ(wrapped("one two three four", 9, 2), "one two\n  three\n  four");
}

TEST(HelpFormatterTest, UsesEveryColumn)
{
    EXPECT_EQ(wrapped("one two", 7, 0), "one two");
    EXPECT_EQ(wrapped("one two", 6, 0), "one\ntwo");
}

TEST(HelpFormatterTest, KeepsAWordThatIsTooLong)
{
    EXPECT_EQ(wrapped("a incomprehensible b", 4, 1), "a\n incomprehensible\n b");
}

} // namespace
} // namespace inventio::app
