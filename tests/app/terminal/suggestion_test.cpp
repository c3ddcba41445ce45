#include "app/terminal/suggestion.h"

#include <gtest/gtest.h>

namespace inventio::app {
namespace {

const std::vector<std::string> kOptions{"--iterations", "--output", "--output-dir", "--seed"};

TEST(SuggestionTest, FindsTheWordThatWasMeant)
{
    EXPECT_EQ(closest("--iteration", kOptions), "--iterations");
    EXPECT_EQ(closest("--ouptut", kOptions), "--output");
}

TEST(SuggestionTest, FindsNothingForAnotherWord)
{
    EXPECT_EQ(closest("--colour", kOptions), std::nullopt);
    EXPECT_EQ(closest("", kOptions), std::nullopt);
    EXPECT_EQ(closest("--seed", {}), std::nullopt);
}

TEST(SuggestionTest, DoesNotTryVeryLongWords)
{
    EXPECT_EQ(closest(std::string(1'000'000, '-'), kOptions), std::nullopt);
}

} // namespace
} // namespace inventio::app
