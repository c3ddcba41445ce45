#include "core/composing/final_chord.h"

#include <gtest/gtest.h>

#include "core/composing/melody.h"
#include "core/composing/sampler.h"
#include "tests/core/composing/scripted_scorer.h"

namespace inventio::composing {
namespace {

using analysis::Mode;

/// Quarters; the last note is a half.
grid::Roll tune(const std::vector<int>& pitches)
{
    grid::Roll roll(static_cast<int>(pitches.size()) * 4 + 4);
    for (std::size_t i = 0; i < pitches.size(); ++i)
        roll.add({static_cast<int>(i) * 4, pitches[i], i + 1 == pitches.size() ? 8 : 4});
    return roll;
}

const std::vector<int> kMajor{64, 64, 65, 67, 67, 65, 64, 62, 60, 60, 62, 64, 64, 62, 60};
const std::vector<int> kMinor{69, 72, 74, 76, 76, 74, 71, 67, 69, 71, 72, 69, 69, 68, 69};

std::vector<int> higher(std::vector<int> pitches, int by)
{
    for (int& pitch : pitches)
        pitch += by;
    return pitches;
}

TEST(FinalChordTest, ATuneEndsOnItsTonicInAnyKey)
{
    for (int by = -12; by < 8; ++by) { // up to B5, where the roll ends
        const auto major = finalChordOf(tune(higher(kMajor, by)));
        ASSERT_TRUE(major);
        EXPECT_EQ(*major, (FinalChord{{56, 64}, 60 + by, (24 + by) % 12, Mode::Major}));
        const auto minor = finalChordOf(tune(higher(kMinor, by)));
        ASSERT_TRUE(minor);
        EXPECT_EQ(minor->root, (33 + by) % 12);
        EXPECT_EQ(minor->mode, Mode::Minor);
    }
}

TEST(FinalChordTest, ATuneThatStopsInItsMiddleHasNone)
{
    std::vector<int> half(kMajor.begin(), kMajor.begin() + 8);
    half.push_back(62);
    EXPECT_FALSE(finalChordOf(tune(half)));
    EXPECT_FALSE(finalChordOf(grid::Roll(16)));
}

Enhancement enhanced(const grid::Roll& roll, NoteScorer& scorer, std::uint64_t seed, const SamplingRules& rules = {})
{
    EnhanceInput input = EnhanceInput::of(
        {roll, CellMask(roll.steps()), std::vector<MetrePosition>(static_cast<std::size_t>(roll.steps()))});
    input.finalChord = finalChordOf(roll);
    input.limits.ceilings = ceilingsUnderMelody(input.canvas, true);
    return enhance(input, {.seed = seed, .melody = MelodyPlace::Top}, scorer, {}, {}, rules).value();
}

std::vector<int> lastChord(const grid::Roll& roll)
{
    std::vector<int> pitches;
    for (int pitch = grid::kLowestPitch; pitch < grid::kLowestPitch + grid::kPitches; ++pitch)
        if (roll.soundsAt({roll.steps() - 1, pitch}))
            pitches.push_back(pitch);
    return pitches;
}

TEST(FinalChordTest, WhateverTheModelWantsTheTuneEndsOnTheTriadInRootPosition)
{
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        for (const auto& pitches : {kMajor, kMinor}) {
            const grid::Roll roll = tune(pitches);
            auto scorer = ScriptedScorer([random = base::Random(seed)](const Canvas&, int, EditScores& scores) mutable {
                for (float& value : scores.values())
                    value = random.chance(0.003) ? 0.5F : 0.0F;
            });
            const auto chord = lastChord(enhanced(roll, scorer, seed).roll);
            const int root = pitches.back() % 12;
            ASSERT_GE(chord.size(), 3U) << "seed " << seed;
            EXPECT_EQ(chord.front() % 12, root);
            int thirds = 0;
            for (const int pitch : chord) {
                const int degree = (pitch - root) % 12;
                EXPECT_TRUE(degree == 0 || degree == 3 || degree == 4 || degree == 7) << degree;
                thirds += degree == 3 || degree == 4 ? 1 : 0;
            }
            EXPECT_EQ(thirds, 1);
            EXPECT_EQ(chord.back(), pitches.back());
        }
    }
}

TEST(FinalChordTest, AModelThatIsContentMakesTheChordAndNothingElse)
{
    ScriptedScorer scorer;
    const auto result = enhanced(tune(kMajor), scorer, 1, {.secondLook = 0.0});
    EXPECT_EQ(result.log.size(), 2U);
    EXPECT_EQ(result.ending.reason, StopReason::NothingLeft);
}

TEST(FinalChordTest, OtherWindowsAreLeftAlone)
{
    const grid::Roll roll = tune(kMajor);
    const Canvas canvas{roll, CellMask(roll.steps()), {}};
    EditScores scores;
    leadToEnd({{200, 208}, 60, 0, Mode::Major}, {grid::Roll(208), CellMask(208), {}}, 0, scores);
    EXPECT_EQ(scores.values(), EditScores().values());
}

} // namespace
} // namespace inventio::composing
