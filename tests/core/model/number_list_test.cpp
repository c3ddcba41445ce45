#include "core/model/number_list.h"

#include <gtest/gtest.h>

namespace inventio::model {
namespace {

TEST(NumberListTest, IsReadAsItWasWritten)
{
    for (const auto& numbers : {std::vector<int>{}, {7}, {32, 64, -1}})
        EXPECT_EQ(numberList(numberText(numbers)), numbers);
}

TEST(NumberListTest, EndsWhereThereIsNoNumber)
{
    EXPECT_EQ(numberList("1,2,x,4"), (std::vector<int>{1, 2}));
    EXPECT_EQ(numberList("1 2"), std::vector<int>{1});
    EXPECT_TRUE(numberList("none").empty());
}

} // namespace
} // namespace inventio::model
