#include "core/audio/loudness.h"

#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

#include "tests/core/audio/pieces.h"
#include "tests/core/devices/fluidsynth/fonts.h"

namespace inventio::audio {
namespace {

using namespace testing;

/// Of a tone at both ears.
std::optional<double> loudnessOfTone(double hertz, double decibels, int rate, double seconds = 5)
{
    LoudnessMeter meter(rate);
    const double amplitude = std::pow(10.0, decibels / 20);
    for (int i = 0; i < int(seconds * rate); ++i) {
        const auto sample = static_cast<float>(amplitude * std::sin(2 * std::numbers::pi * hertz * i / rate));
        meter.add(&sample, &sample, 1);
    }
    return meter.loudness();
}

// EBU Tech 3341: a stereo tone of 1 kHz at -23 dBFS is -23 LUFS loud, to a tenth.
TEST(LoudnessTest, MeasuresTheReferenceToneAtEveryRate)
{
    for (const int rate : {44'100, 48'000, 96'000}) {
        EXPECT_NEAR(*loudnessOfTone(1000, -23, rate), -23, 0.1) << rate;
        EXPECT_NEAR(*loudnessOfTone(1000, -33, rate), -33, 0.1) << rate;
    }
}

TEST(LoudnessTest, HearsLowTonesAsSofter)
{
    EXPECT_LT(*loudnessOfTone(30, -23, 48'000), -26);
}

TEST(LoudnessTest, LeavesOutPauses)
{
    LoudnessMeter meter(48'000);
    for (int second = 0; second < 20; ++second) {
        for (int i = 0; i < 48'000; ++i) {
            const auto sample = static_cast<float>(second < 5 ? 0.1 * std::sin(0.13 * i) : 0.0);
            meter.add(&sample, &sample, 1);
        }
    }
    EXPECT_NEAR(*meter.loudness(), *loudnessOfTone(0.13 * 48'000 / 2 / std::numbers::pi, -20, 48'000), 0.3);
}

TEST(LoudnessTest, KnowsNothingOfSilence)
{
    EXPECT_EQ(loudnessOfTone(1000, -200, 48'000), std::nullopt);
    EXPECT_EQ(loudnessOfTone(1000, -23, 48'000, 0.3), std::nullopt);
}

TEST(LoudnessTest, HearsTheMix)
{
    MixerState softer;
    softer.tracks.emplace_back().volume = 0.5;
    const auto loud = loudnessOf(PlaybackPlan(scale(8), {}, kRate), *testSynth());
    const auto soft = loudnessOf(PlaybackPlan(scale(8), softer, kRate), *testSynth());
    ASSERT_TRUE(loud && soft);
    EXPECT_NEAR(*loud - *soft, 6.0, 0.2);
}

TEST(LoudnessTest, LowersTheLouderOne)
{
    const auto levels = levelsFor(-20, -26);
    EXPECT_NEAR(levels[0], 0.5, 0.01);
    EXPECT_EQ(levels[1], 1.0f);
    EXPECT_EQ(levelsFor(-26, -20)[0], 1.0f);
    EXPECT_NEAR(levelsFor(-10, -60)[0], 0.25, 0.01);
    EXPECT_EQ(levelsFor(-10, std::nullopt), (std::array{1.0f, 1.0f}));
}

} // namespace
} // namespace inventio::audio
