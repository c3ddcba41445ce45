#include "core/analysis/key.h"

#include <gtest/gtest.h>

#include "tests/core/music/pieces.h"

namespace inventio::analysis {
namespace {

using namespace music::testing;

/// One step for each pitch.
grid::Roll rollOf(const std::vector<int>& pitches)
{
    grid::Roll roll(static_cast<int>(pitches.size()));
    for (int step = 0; step < roll.steps(); ++step)
        roll.add({step, pitches[static_cast<std::size_t>(step)], 1});
    return roll;
}

std::string keyOf(const std::vector<int>& pitches)
{
    return estimateKey(pitchClassWeights(rollOf(pitches))).value().name();
}

TEST(KeyTest, FindsAMajorKeyFromScaleAndTriad)
{
    EXPECT_EQ(keyOf({60, 62, 64, 65, 67, 69, 71, 72, 67, 64, 60}), "C major");
    EXPECT_EQ(keyOf({58, 60, 62, 63, 65, 67, 69, 70, 65, 62, 58}), "B-flat major");
}

TEST(KeyTest, FindsAMinorKeyFromScaleAndTriad)
{
    EXPECT_EQ(keyOf({55, 57, 58, 60, 62, 63, 66, 67, 62, 58, 55}), "G minor");
    EXPECT_EQ(keyOf({61, 63, 64, 66, 68, 69, 72, 73, 68, 64, 61}), "C-sharp minor");
}

TEST(KeyTest, CorrelatesFullyWithItsOwnProfile)
{
    // D minor: the minor profile, turned up by two semitones.
    const PitchClassWeights weights{3.34, 3.17, 6.33, 2.68, 3.52, 5.38, 2.60, 3.53, 2.54, 4.75, 3.98, 2.69};
    const auto key = estimateKey(weights).value();
    EXPECT_EQ(key.tonic, 2);
    EXPECT_EQ(key.mode, Mode::Minor);
    EXPECT_NEAR(key.correlation, 1.0, 1e-9);
}

TEST(KeyTest, WeighsNotesByTheirLength)
{
    grid::Roll roll(40);
    roll.add({0, 62, 16});
    roll.add({0, 66, 16});
    roll.add({0, 69, 16});
    for (int step = 16; step < 20; ++step)
        roll.add({step, 60 + step, 1});
    EXPECT_EQ(estimateKey(pitchClassWeights(roll)).value().name(), "D major");
}

TEST(KeyTest, SilenceHasNoKey)
{
    EXPECT_FALSE(estimateKey(pitchClassWeights(grid::Roll(16))).has_value());
    EXPECT_FALSE(estimateKey(pitchClassWeights(pieceOf(std::vector<music::Note>{}))).has_value());
}

TEST(KeyTest, TwelveEqualPitchClassesHaveNoKey)
{
    PitchClassWeights weights;
    weights.fill(0.1);
    EXPECT_FALSE(estimateKey(weights).has_value());
}

TEST(KeyTest, DrumsDoNotCount)
{
    const auto piece = pieceOf({trackOf({noteAt(0, 61, 9999)}, music::kDrumChannel), trackOf({noteAt(0, 96, 240)})});
    PitchClassWeights expected{};
    expected[0] = 240.0;
    EXPECT_EQ(pitchClassWeights(piece), expected);
}

} // namespace
} // namespace inventio::analysis
