#include "core/audio/crossfade.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include <gtest/gtest.h>

namespace inventio::audio {
namespace {

constexpr int kRate = 48'000;
constexpr int kFade = 240; // 5 ms

struct Heard {
    std::vector<float> left;
    std::vector<float> right;
};

/// What comes of constant sound on the decks: left and right of A, left and right of B.
Heard heard(Crossfade& crossfade, std::array<float, 4> levels, int frames = 2 * kFade)
{
    const auto size = static_cast<std::size_t>(frames);
    std::array<std::vector<float>, 4> ears;
    for (std::size_t i = 0; i < ears.size(); ++i)
        ears[i].assign(size, levels[i]);
    Heard result{std::vector<float>(size), std::vector<float>(size)};
    crossfade.mix({Stereo{ears[0].data(), ears[1].data()}, Stereo{ears[2].data(), ears[3].data()}},
        {result.left.data(), result.right.data()}, frames);
    return result;
}

TEST(CrossfadeTest, HearsAAtFirst)
{
    Crossfade crossfade(kRate);
    const auto sound = heard(crossfade, {0.5f, 0.25f, 1.0f, 1.0f});
    EXPECT_EQ(sound.left.front(), 0.5f);
    EXPECT_EQ(sound.right.back(), 0.25f);
}

TEST(CrossfadeTest, IsAllOverAfterFiveMilliseconds)
{
    Crossfade crossfade(kRate);
    crossfade.listenTo(Listen::B);
    const auto sound = heard(crossfade, {0.5f, 0.5f, 0.25f, -0.25f});
    EXPECT_NE(sound.left[kFade / 2], 0.25f);
    EXPECT_EQ(sound.left[kFade], 0.25f);
    EXPECT_EQ(sound.right[kFade], -0.25f);
}

TEST(CrossfadeTest, KeepsThePowerAndMakesNoStep)
{
    Crossfade onlyA(kRate);
    Crossfade onlyB(kRate);
    onlyA.listenTo(Listen::B);
    onlyB.listenTo(Listen::B);
    const auto a = heard(onlyA, {1.0f, 1.0f, 0.0f, 0.0f}).left;
    const auto b = heard(onlyB, {0.0f, 0.0f, 1.0f, 1.0f}).left;
    float before = 1.0f;
    for (std::size_t i = 0; i < a.size(); ++i) {
        ASSERT_NEAR(a[i] * a[i] + b[i] * b[i], 1.0f, 1e-5f);
        ASSERT_LT(std::abs(a[i] - before), 0.01f);
        before = a[i];
    }
}

TEST(CrossfadeTest, TurnsRoundInTheMiddleOfAFadeWithoutAStep)
{
    Crossfade crossfade(kRate);
    crossfade.listenTo(Listen::B);
    const float last = heard(crossfade, {1.0f, 1.0f, 0.0f, 0.0f}, kFade / 2).left.back();
    crossfade.listenTo(Listen::A);
    const auto back = heard(crossfade, {1.0f, 1.0f, 0.0f, 0.0f}).left;
    EXPECT_NEAR(back.front(), last, 0.01f);
    EXPECT_EQ(back.back(), 1.0f);
}

TEST(CrossfadeTest, PutsAVersionAtEachEar)
{
    Crossfade crossfade(kRate);
    crossfade.listenTo(Listen::LeftRight);
    heard(crossfade, {});
    const auto onlyA = heard(crossfade, {0.5f, 0.5f, 0.0f, 0.0f});
    EXPECT_NEAR(onlyA.left.back(), 0.5f * std::sqrt(2.0f), 1e-5f);
    EXPECT_EQ(onlyA.right.back(), 0.0f);
    const auto onlyB = heard(crossfade, {0.0f, 0.0f, 0.5f, 0.5f});
    EXPECT_EQ(onlyB.left.back(), 0.0f);
    EXPECT_GT(onlyB.right.back(), 0.5f);
}

TEST(CrossfadeTest, SwapsTheEars)
{
    Crossfade crossfade(kRate);
    crossfade.listenTo(Listen::RightLeft);
    heard(crossfade, {});
    const auto onlyA = heard(crossfade, {0.5f, 0.5f, 0.0f, 0.0f});
    EXPECT_EQ(onlyA.left.back(), 0.0f);
    EXPECT_GT(onlyA.right.back(), 0.5f);
    const auto onlyB = heard(crossfade, {0.0f, 0.0f, 0.5f, 0.5f});
    EXPECT_GT(onlyB.left.back(), 0.5f);
    EXPECT_EQ(onlyB.right.back(), 0.0f);
}

TEST(CrossfadeTest, HearsBothAtHalfTheirPower)
{
    Crossfade crossfade(kRate);
    crossfade.listenTo(Listen::Both);
    heard(crossfade, {});
    const float gain = heard(crossfade, {1.0f, 0.0f, 0.0f, 0.0f}).left.back();
    EXPECT_NEAR(gain * gain, 0.5f, 1e-5f);
    EXPECT_EQ(heard(crossfade, {0.0f, 0.0f, 1.0f, 0.0f}).left.back(), gain);
}

TEST(CrossfadeTest, LevelsTheDecks)
{
    Crossfade crossfade(kRate);
    crossfade.setLevels({0.5f, 1.0f});
    EXPECT_EQ(heard(crossfade, {1.0f, 1.0f, 0.25f, 0.25f}).left.back(), 0.5f);
    crossfade.listenTo(Listen::B);
    EXPECT_EQ(heard(crossfade, {1.0f, 1.0f, 0.25f, 0.25f}).left.back(), 0.25f);
}

} // namespace
} // namespace inventio::audio
