#include "core/audio/look_ahead_limiter.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include <gtest/gtest.h>

#include "core/base/random.h"

namespace inventio::audio {
namespace {

using Sound = std::vector<float>;

/// What comes out of a limiter for one ear, as long as what went in; the other ear is silent.
Sound limited(const Sound& sound, int rate = kUsualRate)
{
    LookAheadLimiter limiter(rate);
    Sound result;
    std::array<float, kBlockFrames> left{};
    std::array<float, kBlockFrames> right{};
    for (std::size_t at = 0; at < sound.size() + LookAheadLimiter::kDelayBlocks * kBlockFrames; at += kBlockFrames) {
        for (std::size_t i = 0; i < left.size(); ++i)
            left[i] = at + i < sound.size() ? sound[at + i] : 0.0f;
        right.fill(0.0f);
        limiter.process(left.data(), right.data());
        result.insert(result.end(), left.begin(), left.end());
    }
    result.erase(result.begin(), result.begin() + LookAheadLimiter::kDelayBlocks * kBlockFrames);
    return result;
}

double truePeakDb(const Sound& sound, int rate = kUsualRate)
{
    TruePeakMeter meter(rate);
    meter.add(sound.data(), sound.data(), static_cast<int>(sound.size()));
    return 20 * std::log10(meter.peak());
}

Sound tone(double hertz, double amplitude, double seconds, int rate = kUsualRate)
{
    Sound sound;
    for (int i = 0; i < int(seconds * rate) / kBlockFrames * kBlockFrames; ++i)
        sound.push_back(static_cast<float>(amplitude * std::sin(2 * std::numbers::pi * hertz * i / rate + 0.7)));
    return sound;
}

/// Bursts of noise and of tones, from soft to twenty times full scale.
Sound wildSound(std::uint64_t seed, int rate)
{
    base::Random random(seed);
    Sound sound;
    for (int burst = 0; burst < 40; ++burst) {
        const double size = std::pow(10.0, random.between(-30, 26) / 20.0);
        const double hertz = random.between(30, rate / 2 - 1);
        const int length = random.between(1, 3000);
        for (int i = 0; i < length; ++i)
            sound.push_back(static_cast<float>(size
                * (burst % 2 == 0 ? random.between(-1000, 1000) / 1000.0
                                  : std::sin(2 * std::numbers::pi * hertz * i / rate))));
    }
    sound.resize(sound.size() / kBlockFrames * kBlockFrames);
    return sound;
}

TEST(LookAheadLimiterTest, LeavesAloneWhatFits)
{
    const Sound sound = tone(440, 0.85, 0.5);
    EXPECT_EQ(limited(sound), sound);
}

TEST(LookAheadLimiterTest, KeepsTruePeaksBelowTheCeilingWhateverComes)
{
    for (const int rate : {8'000, 44'100, 48'000, 96'000})
        for (std::uint64_t seed = 0; seed < 12; ++seed)
            EXPECT_LE(truePeakDb(limited(wildSound(seed, rate), rate), rate), LookAheadLimiter::kCeilingDb)
                << rate << " frames a second, seed " << seed;
}

// A tone of a quarter of the rate, its samples beside its peaks: they alone would be let through.
TEST(LookAheadLimiterTest, HearsWhatLiesBetweenTheSamples)
{
    Sound sound;
    for (int i = 0; i < 9600; ++i)
        sound.push_back(i % 4 < 2 ? 0.85f : -0.85f);
    EXPECT_GT(truePeakDb(sound), 0.5);
    EXPECT_LE(truePeakDb(limited(sound)), LookAheadLimiter::kCeilingDb);
}

// Bent, a tone of ten times full scale is nearly a square wave, with a third harmonic of a third.
TEST(LookAheadLimiterTest, TurnsDownInsteadOfBending)
{
    const Sound sound = limited(tone(100, 10.0, 1.0));
    const std::size_t from = sound.size() / 2;
    const auto part = [&](double hertz) {
        double sine = 0.0;
        double cosine = 0.0;
        for (std::size_t i = from; i < from + 9600; ++i) { // twenty periods
            sine += sound[i] * std::sin(2 * std::numbers::pi * hertz * static_cast<double>(i) / kUsualRate);
            cosine += sound[i] * std::cos(2 * std::numbers::pi * hertz * static_cast<double>(i) / kUsualRate);
        }
        return std::hypot(sine, cosine) / 4800;
    };
    EXPECT_GT(part(100), 0.8);
    EXPECT_LT(part(300) / part(100), 0.001);
}

TEST(LookAheadLimiterTest, ComesBackAfterALoudPlace)
{
    Sound sound = tone(440, 0.1, 4.0);
    for (std::size_t i = 0; i < 480; ++i)
        sound[48'000 + i] *= 50.0f;
    const Sound result = limited(sound);
    const auto peakAround = [&](std::size_t at) {
        return *std::max_element(
            result.begin() + static_cast<std::ptrdiff_t>(at), result.begin() + static_cast<std::ptrdiff_t>(at + 480));
    };
    EXPECT_NEAR(peakAround(24'000), 0.1, 0.001);
    EXPECT_LT(peakAround(49'000), 0.05);
    EXPECT_NEAR(peakAround(180'000), 0.1, 0.001);
}

TEST(LookAheadLimiterTest, TellsHowMuchItTurnedDown)
{
    LookAheadLimiter limiter(kUsualRate);
    EXPECT_EQ(limiter.reductionDb(), 0.0);
    std::array<float, kBlockFrames> loud{};
    for (int block = 0; block < 40; ++block) {
        loud.fill(block % 2 == 0 ? 10.0f : -10.0f);
        std::array<float, kBlockFrames> other{};
        limiter.process(loud.data(), other.data());
    }
    EXPECT_NEAR(limiter.reductionDb(), 22.5, 1.5);
}

} // namespace
} // namespace inventio::audio
