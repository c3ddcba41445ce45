#include "core/audio/room.h"

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
Sound clap(Room& room, float loudness = 1.0f)
{
    Sound sound{std::vector<float>(3 * kRate), std::vector<float>(3 * kRate)};
    sound.first[0] = loudness;
    room.add(sound.first.data(), sound.second.data(), 3 * kRate);
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

TEST(RoomTest, IsStillWhereNothingSounds)
{
    Room room(kRate);
    const auto sound = clap(room, 0.0f);
    EXPECT_THAT(sound.first, Each(0.0f));
    EXPECT_THAT(sound.second, Each(0.0f));
}

TEST(RoomTest, EchoesAtBothEarsAfterTheSoundItself)
{
    Room room(kRate);
    const auto [left, right] = clap(room);
    EXPECT_EQ(left[0], 1.0f);
    EXPECT_EQ(levelOf(left, 0.001, 0.02), levelOf(right, 0.001, 0.02));
    EXPECT_GT(levelOf(left, 0.1, 0.1), -80);
    EXPECT_NEAR(levelOf(right, 0.3, 0.2), levelOf(left, 0.3, 0.2), 3);
}

TEST(RoomTest, DiesAway)
{
    Room room(kRate);
    const auto [left, right] = clap(room);
    const double first = levelOf(left, 0.1, 0.1);
    const double later = levelOf(left, 0.6, 0.1);
    EXPECT_LT(later, first - 15);
    EXPECT_GT(later, first - 40);
    EXPECT_LT(levelOf(left, 2.5, 0.4), first - 60);
}

TEST(RoomTest, StaysSofterThanTheSound)
{
    Room room(kRate);
    double wet = 0.0;
    for (int i = 0; i < 4 * kRate; ++i) {
        const float dry = std::sin(0.05f * float(i)) * 0.5f;
        float left = dry;
        float right = dry;
        room.add(&left, &right, 1);
        wet += (left - dry) * (left - dry);
    }
    EXPECT_LT(10 * std::log10(wet / (4 * kRate)), 10 * std::log10(0.125) - 6);
}

TEST(RoomTest, ForgetsAtOnceWhenTold)
{
    Room room(kRate);
    clap(room, 1.0f);
    std::vector<float> left(kRate, 0.3f);
    std::vector<float> right(kRate, 0.3f);
    room.add(left.data(), right.data(), kRate);
    room.clear();
    EXPECT_THAT(clap(room, 0.0f).first, Each(0.0f));
}

} // namespace
} // namespace inventio::audio
