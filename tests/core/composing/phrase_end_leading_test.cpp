#include "core/composing/phrase_end_leading.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/core/composing/pieces.h"

namespace inventio::composing {
namespace {

constexpr int kHalf = 5; ///< class of a note of eight steps
constexpr grid::Cell kRoot{20, 48}, kThird{20, 52}, kElsewhere{4, 52};

/// A tune whose first phrase ends with a half note on C5 at step 20.
Canvas tune()
{
    return canvasOf(64,
        {{0, 67, 4}, {4, 72, 4}, {8, 71, 4}, {12, 74, 4}, {16, 74, 4}, {20, 72, 8}, {28, 67, 4}, {32, 69, 4},
            {36, 71, 4}, {40, 72, 4}});
}

EditScores scores()
{
    EditScores made;
    made.setAddition(kRoot, kHalf, 0.1F);
    made.setAddition(kThird, kHalf, 0.6F);
    made.setAddition(kElsewhere, 3, 0.6F);
    return made;
}

TEST(PhraseEndLeadingTest, TheRootGetsWhatInversionsHad)
{
    EditScores led = scores();
    leadPhraseEnds(tune(), 0, 0.0, led);
    EXPECT_NEAR(led.addition(kRoot, kHalf), 0.7F, 1e-6);
    EXPECT_EQ(led.addition(kThird, kHalf), 0.0F);
    EXPECT_EQ(led.addition(kElsewhere, 3), 0.6F) << "in the phrase all is as it was";
}

TEST(PhraseEndLeadingTest, InversionsKeepTheirShare)
{
    EditScores led = scores();
    leadPhraseEnds(tune(), 0, 0.5, led);
    EXPECT_NEAR(led.addition(kRoot, kHalf), 0.4F, 1e-6);
    EXPECT_NEAR(led.addition(kThird, kHalf), 0.3F, 1e-6);
    EditScores free = scores();
    leadPhraseEnds(tune(), 0, 1.0, free);
    EXPECT_TRUE(std::ranges::equal(free.values(), scores().values()));
}

TEST(PhraseEndLeadingTest, WhereTheModelSeesNoRootNothingIsLed)
{
    EditScores without;
    without.setAddition(kThird, kHalf, 0.6F);
    EditScores led = without;
    leadPhraseEnds(tune(), 0, 0.0, led);
    EXPECT_TRUE(std::ranges::equal(led.values(), without.values()));
}

} // namespace
} // namespace inventio::composing
