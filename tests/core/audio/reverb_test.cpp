#include "core/audio/reverb.h"

#include <cmath>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace inventio::audio {
namespace {

using ::testing::Each;

constexpr int kRate = 48'000;
using Sound = std::pair<std::vector<float>, std::vector<float>>;

/// What an instant at the left ear becomes.
Sound clap(Reverb& reverb, float loudness = 1.0f)
{
    Sound sound{std::vector<float>(3 * kRate), std::vector<float>(3 * kRate)};
    sound.first[0] = loudness;
    reverb.add(sound.first.data(), sound.second.data(), 3 * kRate);
    return sound;
}

double levelOf(const std::vector<float>& samples, double fromSeconds, double seconds)
{
    double sum = 0.0;
    const auto from = static_cast<std::size_t>(fromSeconds * kRate);
    const auto count = static_cast<std::size_t>(seconds * kRate);
    for (std::size_t i = from; i < from + count; ++i)
        sum += samples[i] * samples[i];
    return 10 * std::log10(sum / double(count) + 1e-20);
}

TEST(ReverbTest, IsStillWhereNothingSounds)
{
    Reverb reverb(kRate);
    const auto sound = clap(reverb, 0.0f);
    EXPECT_THAT(sound.first, Each(0.0f));
    EXPECT_THAT(sound.second, Each(0.0f));
}

TEST(ReverbTest, EchoesAtBothEarsAfterTheSoundItself)
{
    Reverb reverb(kRate);
    const auto [left, right] = clap(reverb);
    EXPECT_EQ(left[0], 1.0f);
    EXPECT_EQ(levelOf(left, 0.001, 0.02), levelOf(right, 0.001, 0.02));
    EXPECT_GT(levelOf(left, 0.1, 0.1), -80);
    EXPECT_NEAR(levelOf(right, 0.3, 0.2), levelOf(left, 0.3, 0.2), 3);
}

TEST(ReverbTest, DiesAway)
{
    Reverb reverb(kRate);
    const auto [left, right] = clap(reverb);
    const double first = levelOf(left, 0.1, 0.1);
    const double later = levelOf(left, 0.6, 0.1);
    EXPECT_LT(later, first - 15);
    EXPECT_GT(later, first - 40);
    EXPECT_LT(levelOf(left, 2.5, 0.4), first - 60);
}

TEST(ReverbTest, StaysSofterThanTheSound)
{
    Reverb reverb(kRate);
    double wet = 0.0;
    for (int i = 0; i < 4 * kRate; ++i) {
        const float dry = std::sin(0.05f * float(i)) * 0.5f;
        float left = dry;
        float right = dry;
        reverb.add(&left, &right, 1);
        wet += (left - dry) * (left - dry);
    }
    EXPECT_LT(10 * std::log10(wet / (4 * kRate)), 10 * std::log10(0.125) - 6);
}

TEST(ReverbTest, ForgetsAtOnceWhenTold)
{
    Reverb reverb(kRate);
    clap(reverb, 1.0f);
    std::vector<float> left(kRate, 0.3f);
    std::vector<float> right(kRate, 0.3f);
    reverb.add(left.data(), right.data(), kRate);
    reverb.clear();
    EXPECT_THAT(clap(reverb, 0.0f).first, Each(0.0f));
}

} // namespace
} // namespace inventio::audio
