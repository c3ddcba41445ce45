#include "core/base/quantity.h"

#include <type_traits>

#include <gtest/gtest.h>

namespace inventio::base {
namespace {

using Apples = Quantity<struct ApplesTag, int>;
using Pears = Quantity<struct PearsTag, int>;

TEST(QuantityTest, AddsSubtractsAndMultiplies)
{
    EXPECT_EQ(Apples{5} + Apples{3} - Apples{1}, Apples{7});
    EXPECT_EQ(Apples{5} * 3, Apples{15});
}

TEST(QuantityTest, ComparesByItsNumber)
{
    EXPECT_LT(Apples{-1}, Apples{});
}

TEST(QuantityTest, DoesNotMixWithAnotherUnit)
{
    EXPECT_FALSE((std::is_invocable_v<std::plus<>, Apples, Pears>));
    EXPECT_FALSE((std::is_convertible_v<Apples, Pears>));
}

} // namespace
} // namespace inventio::base
