#include "core/audio/metronome.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <gtest/gtest.h>

namespace inventio::audio {
namespace {

using Block = std::array<float, 4800>; // 0.1 s

float peakOf(const Block& block)
{
    return std::abs(*std::ranges::max_element(block, {}, [](float sample) { return std::abs(sample); }));
}

Block sounded(Metronome& metronome)
{
    Block left{};
    Block right{};
    metronome.add(left.data(), right.data(), static_cast<int>(left.size()));
    EXPECT_EQ(left, right);
    return left;
}

TEST(MetronomeTest, ClicksOnceWhenTold)
{
    Metronome metronome(48'000);
    EXPECT_EQ(peakOf(sounded(metronome)), 0.0f);
    metronome.click(true);
    const Block click = sounded(metronome);
    EXPECT_GT(peakOf(click), 0.1f);
    EXPECT_EQ(click.back(), 0.0f);
    EXPECT_EQ(peakOf(sounded(metronome)), 0.0f);
}

TEST(MetronomeTest, AccentsTheFirstBeat)
{
    Metronome metronome(48'000);
    metronome.click(true);
    const float accent = peakOf(sounded(metronome));
    metronome.click(false);
    EXPECT_GT(accent, 1.2f * peakOf(sounded(metronome)));
}

TEST(MetronomeTest, AddsToWhatIsThere)
{
    Metronome metronome(48'000);
    metronome.click(false);
    Block left;
    Block right;
    left.fill(0.5f);
    right.fill(0.5f);
    metronome.add(left.data(), right.data(), 1);
    EXPECT_EQ(left[0], 0.5f);
    metronome.add(left.data(), right.data(), 100);
    EXPECT_NE(left[10], 0.5f);
}

} // namespace
} // namespace inventio::audio
