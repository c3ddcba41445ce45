#include "core/analysis/meant_pitches.h"

#include <numeric>

#include <gtest/gtest.h>

namespace inventio::analysis {
namespace {

/// Quarters, the last one longer.
std::vector<LineNote> lineOf(const std::vector<int>& pitches)
{
    std::vector<LineNote> line;
    for (const int pitch : pitches)
        line.push_back({4 * static_cast<int>(line.size()), 4, pitch});
    if (!line.empty())
        line.back().length = 8;
    return line;
}

/// Brother Jacob.
const std::vector<int> kTune{60, 62, 64, 60, 60, 62, 64, 60, 64, 65, 67, 64, 65, 67, 67, 69, 67, 65, 64, 60, 67, 69, 67,
    65, 64, 60, 60, 55, 60, 60, 55, 60};

std::vector<std::size_t> slipsIn(const std::vector<LineNote>& line)
{
    std::vector<std::size_t> found;
    const auto meant = meantPitches(line);
    for (std::size_t note = 0; note < meant.size(); ++note)
        if (meant[note].ofAnySlip() > 0.5)
            found.push_back(note);
    return found;
}

TEST(MeantPitchesTest, ATunePlayedRightIsMeantAsItIs)
{
    EXPECT_TRUE(slipsIn(lineOf(kTune)).empty());
    EXPECT_TRUE(slipsIn(lineOf({64, 64, 65, 67, 67, 65, 64, 62, 60, 60, 62, 64, 64, 62, 62})).empty());
}

TEST(MeantPitchesTest, AKeyBesideTheRightOneIsFoundWithTheNoteThatWasMeant)
{
    auto line = lineOf(kTune);
    line[10].pitch = 66; // for G
    line[21].pitch = 70; // for A
    EXPECT_EQ(slipsIn(line), (std::vector<std::size_t>{10, 21}));
    const auto meant = meantPitches(line);
    EXPECT_GT(meant[10].of(1), 0.5);
    EXPECT_GT(meant[21].of(-1), 0.5);
}

TEST(MeantPitchesTest, EveryKeyAndOctaveIsJudgedAlike)
{
    auto line = lineOf(kTune);
    line[10].pitch = 66;
    const auto meant = meantPitches(line);
    for (const int by : {-12, -5, 1, 6, 12}) {
        auto moved = line;
        for (LineNote& note : moved)
            note.pitch += by;
        const auto there = meantPitches(moved);
        for (std::size_t note = 0; note < line.size(); ++note)
            for (int slip = -kSlip; slip <= kSlip; ++slip)
                ASSERT_NEAR(there[note].of(slip), meant[note].of(slip), 1e-9);
    }
}

TEST(MeantPitchesTest, AnotherRoundOfTheTuneIsAWitness)
{
    std::vector<int> strange{60, 66, 61, 67, 62, 68};
    std::vector<int> rounds;
    for (int round = 0; round < 5; ++round)
        rounds.insert(rounds.end(), strange.begin(), strange.end());
    const auto atOnce = meantPitches(lineOf(rounds));
    rounds[14] = 63; // for 61
    const auto once = meantPitches(lineOf(rounds));
    EXPECT_GT(once[14].of(-2), 0.5);
    EXPECT_LT(atOnce[14].ofAnySlip(), 0.1);
}

TEST(MeantPitchesTest, WhatIsSureIsMeantAsItIs)
{
    auto line = lineOf(kTune);
    line[10].pitch = 66;
    line[10].isSure = true;
    EXPECT_NEAR(meantPitches(line)[10].ofAnySlip(), 0.0, 1e-9);
}

TEST(MeantPitchesTest, TheProbabilitiesOfANoteAreOneTogether)
{
    EXPECT_TRUE(meantPitches({}).empty());
    for (const std::size_t notes : {1U, 2U, 3U, 32U}) {
        const auto meant = meantPitches(lineOf({kTune.begin(), kTune.begin() + static_cast<std::ptrdiff_t>(notes)}));
        ASSERT_EQ(meant.size(), notes);
        for (const MeantPitch& pitch : meant)
            EXPECT_NEAR(std::accumulate(pitch.probabilities.begin(), pitch.probabilities.end(), 0.0), 1.0, 1e-9);
    }
    EXPECT_DOUBLE_EQ(meantPitches(lineOf({61})).front().ofAnySlip(), 0.0) << "nothing speaks against a single note";
}

TEST(MeantPitchesTest, ALongLineOfOnePitchIsReadInTimeThatGrowsWithIt)
{
    EXPECT_TRUE(slipsIn(lineOf(std::vector<int>(2'000, 60))).empty());
}

TEST(MeantPitchesTest, NotesFarOutsideAKeyboardAreReadToo)
{
    for (const int pitch : {0, 127})
        EXPECT_EQ(meantPitches(lineOf({pitch, pitch, pitch})).size(), 3U);
}

} // namespace
} // namespace inventio::analysis
