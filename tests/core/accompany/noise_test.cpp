#include "core/accompany/noise.h"

#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

namespace inventio::accompany {
namespace {

TEST(NoiseTest, DependsOnSeedAndSpanAlone)
{
    EXPECT_EQ(spanNoise(1, 3, 16), spanNoise(1, 3, 16));
    EXPECT_NE(spanNoise(1, 3, 16), spanNoise(1, 4, 16));
    EXPECT_NE(spanNoise(1, 3, 16), spanNoise(2, 3, 16));
    EXPECT_NE(spanNoise(1, 0, 16), pieceNoise(1, 16));
}

/// Notes a quarter apart, of these MIDI numbers.
Slot quarters(const std::vector<int>& pitches)
{
    std::vector<grid::GridNote> notes;
    for (const int pitch : pitches)
        notes.push_back({4 * static_cast<int>(notes.size()), pitch, 4});
    return lineOf(notes, 4 * static_cast<int>(pitches.size()));
}

TEST(NoiseTest, EveryMelodyHasASeedOfItsOwn)
{
    const Slot scale = quarters({60, 62, 64, 65, 67, 69, 71, 72, 74});
    EXPECT_NE(seedOfMelody(1, scale), seedOfMelody(2, scale));
    EXPECT_NE(seedOfMelody(1, scale), seedOfMelody(1, quarters({60, 62, 64, 65, 67, 69, 71, 71, 74})));
    Slot dotted = scale;
    std::swap(dotted[4], dotted[5]); // a note that begins later
    EXPECT_NE(seedOfMelody(1, scale), seedOfMelody(1, dotted));
}

TEST(NoiseTest, TheSeedOfAMelodyKeepsInAnotherKeyAndWithAnotherEnd)
{
    const Slot scale = quarters({60, 62, 64, 65, 67, 69, 71, 72, 74});
    EXPECT_EQ(seedOfMelody(1, scale), seedOfMelody(1, quarters({65, 67, 69, 70, 72, 74, 76, 77, 79})));
    EXPECT_EQ(seedOfMelody(1, scale), seedOfMelody(1, quarters({60, 62, 64, 65, 67, 69, 71, 72, 60, 60, 60})));
}

TEST(NoiseTest, IsStandardNormal)
{
    double sum = 0.0;
    double squares = 0.0;
    constexpr int kSpans = 500;
    constexpr int kNumbers = 16;
    for (int span = 0; span < kSpans; ++span)
        for (const float number : spanNoise(7, span, kNumbers)) {
            sum += number;
            squares += static_cast<double>(number) * number;
        }
    EXPECT_NEAR(sum / (kSpans * kNumbers), 0.0, 0.05);
    EXPECT_NEAR(squares / (kSpans * kNumbers), 1.0, 0.05);
}

TEST(NoiseTest, EveryDrawHasASeedOfItsOwn)
{
    EXPECT_NE(seedOfDraw(1, 0, 0, 0), seedOfDraw(1, 1, 0, 0));
    EXPECT_NE(seedOfDraw(1, 0, 0, 0), seedOfDraw(1, 0, 1, 0));
    EXPECT_NE(seedOfDraw(1, 0, 0, 0), seedOfDraw(1, 0, 0, 1));
    EXPECT_NE(seedOfDraw(1, 0, 0, 0), seedOfDraw(2, 0, 0, 0));
}

} // namespace
} // namespace inventio::accompany
