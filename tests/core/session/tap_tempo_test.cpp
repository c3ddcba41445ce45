#include "core/session/tap_tempo.h"

#include <gtest/gtest.h>

namespace inventio::session {
namespace {

midi::Nanoseconds atSeconds(double seconds)
{
    return midi::toNanoseconds({seconds});
}

TEST(TapTempoTest, NeedsTwoTaps)
{
    TapTempo taps;
    EXPECT_FALSE(taps.tap(atSeconds(5.0)));
    EXPECT_NEAR(taps.tap(atSeconds(5.5)).value(), 120.0, 1e-6);
}

TEST(TapTempoTest, TakesTheMean)
{
    TapTempo taps;
    taps.tap(atSeconds(0.0));
    taps.tap(atSeconds(0.55));
    taps.tap(atSeconds(0.95));
    EXPECT_NEAR(taps.tap(atSeconds(1.5)).value(), 120.0, 1e-6);
}

TEST(TapTempoTest, ForgetsTheOldestTaps)
{
    TapTempo taps;
    std::optional<double> tempo;
    for (int i = 0; i <= 8; ++i)
        taps.tap(atSeconds(i));
    for (int i = 1; i <= 8; ++i)
        tempo = taps.tap(atSeconds(8 + 0.5 * i));
    EXPECT_NEAR(tempo.value(), 120.0, 1e-6);
}

TEST(TapTempoTest, BeginsAnewAfterAPause)
{
    TapTempo taps;
    taps.tap(atSeconds(0.0));
    EXPECT_NEAR(taps.tap(atSeconds(2.0)).value(), 30.0, 1e-6);
    EXPECT_FALSE(taps.tap(atSeconds(4.001)));
    EXPECT_NEAR(taps.tap(atSeconds(4.601)).value(), 100.0, 1e-6);
}

TEST(TapTempoTest, MakesNothingOfTwoTapsAtOnce)
{
    TapTempo taps;
    taps.tap(atSeconds(1.0));
    EXPECT_FALSE(taps.tap(atSeconds(1.0)));
}

} // namespace
} // namespace inventio::session
