#include "ui/playback/peak_meter.h"

#include <gtest/gtest.h>

namespace inventio::ui {
namespace {

TEST(PeakMeterTest, JumpsUpAndSinksSlowly)
{
    PeakMeter meter;
    meter.show(0.5f, 0.0f);
    const double high = meter.level(0);
    EXPECT_GT(high, 0.8);
    EXPECT_EQ(meter.level(1), 0.0);
    meter.show(0.0f, 0.0f);
    EXPECT_LT(meter.level(0), high);
    EXPECT_GT(meter.level(0), 0.95 * high);
}

TEST(PeakMeterTest, RunsOutInSilence)
{
    PeakMeter meter;
    meter.show(1.0f, 1.0f);
    for (int i = 0; i < 200; ++i)
        meter.show(0.0f, 0.0f);
    EXPECT_EQ(meter.level(0), 0.0);
    EXPECT_FALSE(meter.isOverloaded());
}

TEST(PeakMeterTest, RemembersFullScaleForAWhile)
{
    PeakMeter meter;
    meter.show(0.9f, 0.9f);
    EXPECT_FALSE(meter.isOverloaded());
    meter.show(0.1f, 1.0f);
    meter.show(0.1f, 0.1f);
    EXPECT_TRUE(meter.isOverloaded());
}

} // namespace
} // namespace inventio::ui
