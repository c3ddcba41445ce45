#include "core/analysis/rhythm_fit.h"

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "tests/core/analysis/playing.h"

namespace inventio::analysis {
namespace {

std::vector<TrackedBeat> beats(int count, double length, BeatStyle style = BeatStyle::Plain)
{
    std::vector<TrackedBeat> all;
    for (int i = 0; i < count; ++i)
        all.push_back({i * length, style});
    return all;
}

/// Onsets on the steps, missed by chance but in order.
std::vector<PlayedOnset> played(const std::vector<std::int64_t>& steps, double step, double unevenness)
{
    base::Random random(5);
    std::vector<PlayedOnset> onsets;
    for (const std::int64_t at : steps)
        onsets.push_back({static_cast<double>(at) * step + unevenness * testing::gauss(random), onsets.size(), 0.0});
    std::ranges::sort(onsets, {}, &PlayedOnset::time);
    return onsets;
}

TEST(RhythmFitTest, ARunIsReadByItsOrderHoweverUneven)
{
    std::vector<std::int64_t> steps;
    for (std::int64_t i = 8; i < 72; ++i)
        steps.push_back(i);
    const auto onsets = played(steps, 0.125, 0.04);
    const RhythmFit fit = rhythmFit(beats(20, 0.5), onsets, 0.026);
    EXPECT_EQ(fit.steps, steps);
    EXPECT_NEAR(fit.spread, 0.04, 0.012);
}

TEST(RhythmFitTest, TheRightTempoExplainsMoreThanAnother)
{
    const std::vector<std::int64_t> steps{4, 8, 10, 12, 16, 20, 22, 24, 28, 32, 36, 38, 40, 44, 48, 56};
    const auto onsets = played(steps, 0.15, 0.03);
    const double right = rhythmFit(beats(20, 0.6), onsets, 0.026).logLikelihood;
    for (const double length : {0.4, 0.5, 0.7, 0.8})
        EXPECT_GT(right, rhythmFit(beats(30, length), onsets, 0.026).logLikelihood) << length;
}

TEST(RhythmFitTest, SwungBeatsHaveTheirHalvesLate)
{
    const std::vector<PlayedOnset> onsets{{0.0, 0, 0.0}, {0.4, 1, 0.0}, {0.6, 2, 0.0}, {1.0, 3, 0.0}, {1.2, 4, 0.0}};
    const RhythmFit swung = rhythmFit(beats(4, 0.6, BeatStyle::Swung), onsets, 0.013);
    EXPECT_EQ(swung.steps, (std::vector<std::int64_t>{0, 2, 4, 6, 8}));
    EXPECT_GT(swung.logLikelihood, rhythmFit(beats(4, 0.6), onsets, 0.013).logLikelihood);
}

TEST(RhythmFitTest, CompoundBeatsHaveSixSteps)
{
    const std::vector<PlayedOnset> onsets{{0.0, 0, 0.0}, {0.2, 1, 0.0}, {0.4, 2, 0.0}, {0.6, 3, 0.0}};
    EXPECT_EQ(
        rhythmFit(beats(3, 0.6, BeatStyle::Compound), onsets, 0.013).steps, (std::vector<std::int64_t>{0, 2, 4, 6}));
}

} // namespace
} // namespace inventio::analysis
