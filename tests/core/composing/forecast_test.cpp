#include "core/composing/forecast.h"

#include <gtest/gtest.h>

namespace inventio::composing {
namespace {

TEST(ForecastTest, KnowsNothingAtFirst)
{
    EXPECT_EQ(Forecast(3).editsLeft(), 0.0);
    EXPECT_EQ(Forecast(0).editsLeft(), 0.0);
}

TEST(ForecastTest, TakesTheMeanForWhatItHasNotSeen)
{
    Forecast forecast(4);
    forecast.see(0, 10.0);
    forecast.see(2, 20.0);
    EXPECT_DOUBLE_EQ(forecast.editsLeft(), 60.0);
}

TEST(ForecastTest, AFreshLookReplacesTheLastOne)
{
    Forecast forecast(2);
    forecast.see(0, 10.0);
    forecast.see(1, 10.0);
    forecast.see(0, 4.0);
    EXPECT_DOUBLE_EQ(forecast.editsLeft(), 14.0);
}

TEST(ForecastTest, EveryEditLeavesLessToDo)
{
    Forecast forecast(1);
    forecast.see(0, 1.25);
    forecast.spend(0, 0.75);
    EXPECT_DOUBLE_EQ(forecast.editsLeft(), 0.5);
    forecast.spend(0, 0.75);
    EXPECT_DOUBLE_EQ(forecast.editsLeft(), 0.0);
}

} // namespace
} // namespace inventio::composing
