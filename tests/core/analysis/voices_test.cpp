#include "core/analysis/voices.h"

#include <gtest/gtest.h>

#include "core/base/random.h"

namespace inventio::analysis {
namespace {

using enum Voice;
using Line = std::vector<int>;

grid::Roll rollOf(int steps, const std::vector<grid::GridNote>& notes)
{
    grid::Roll roll(steps);
    for (const grid::GridNote& note : notes)
        roll.add(note);
    return roll;
}

/// Chords of four quarters, each from high to low.
grid::Roll chorale(const std::vector<std::vector<int>>& chords)
{
    grid::Roll roll(static_cast<int>(chords.size()) * 4);
    for (int beat = 0; beat < static_cast<int>(chords.size()); ++beat)
        for (const int pitch : chords[static_cast<std::size_t>(beat)])
            roll.merge({beat * 4, pitch, 4});
    return roll;
}

/// What a voice sings at the first step of each quarter.
Line onBeats(const VoiceLines& lines, Voice voice)
{
    Line line;
    for (int step = 0; step < static_cast<int>(lines.pitches[0].size()); step += 4)
        line.push_back(lines.pitchAt(voice, step));
    return line;
}

TEST(VoicesTest, GivesFourPitchesToFourVoicesFromHighToLow)
{
    const auto lines = separateVoices(chorale({{72, 67, 64, 48}, {71, 67, 62, 43}, {72, 67, 64, 48}}));
    EXPECT_EQ(onBeats(lines, Soprano), (Line{72, 71, 72}));
    EXPECT_EQ(onBeats(lines, Alto), (Line{67, 67, 67}));
    EXPECT_EQ(onBeats(lines, Tenor), (Line{64, 62, 64}));
    EXPECT_EQ(onBeats(lines, Bass), (Line{48, 43, 48}));
}

TEST(VoicesTest, ThreePitchesBetweenFourVoicesAreAUnisonOfNeighbours)
{
    const auto lines = separateVoices(chorale({{72, 65, 60, 45}, {71, 62, 43}, {72, 64, 60, 48}}));
    EXPECT_EQ(onBeats(lines, Soprano), (Line{72, 71, 72}));
    EXPECT_EQ(onBeats(lines, Alto), (Line{65, 62, 64}));
    EXPECT_EQ(onBeats(lines, Tenor), (Line{60, 62, 60}));
    EXPECT_EQ(onBeats(lines, Bass), (Line{45, 43, 48}));
}

TEST(VoicesTest, AMelodyAloneIsOneVoice)
{
    const auto lines = separateVoices(chorale({{72}, {74}, {76}, {79}, {74}, {67}, {64}, {60}, {67}, {72}}));
    EXPECT_EQ(onBeats(lines, Soprano), (Line{72, 74, 76, 79, 74, 67, 64, 60, 67, 72}));
    EXPECT_EQ(onBeats(lines, Alto), Line(10, 0));
    EXPECT_EQ(onBeats(lines, Bass), Line(10, 0));
}

TEST(VoicesTest, ALowLineAloneIsTheBass)
{
    EXPECT_EQ(onBeats(separateVoices(chorale({{48}, {43}, {45}, {40}, {41}})), Bass), (Line{48, 43, 45, 40, 41}));
}

TEST(VoicesTest, ThreeVoicesThatNeverMeetLeaveOneAtRest)
{
    std::vector<std::vector<int>> chords(40);
    for (int beat = 0; beat < 40; ++beat)
        chords[static_cast<std::size_t>(beat)] = {71 + beat % 3, 64 + beat % 2, 45 + beat % 5};
    const auto lines = separateVoices(chorale(chords));
    int resting = 0;
    for (const Voice voice : kAllVoices)
        resting += onBeats(lines, voice) == Line(40, 0) ? 1 : 0;
    EXPECT_EQ(resting, 1);
}

TEST(VoicesTest, AHeldNoteKeepsItsVoiceWhileOthersComeAndGo)
{
    const auto lines = separateVoices(
        rollOf(16, {{0, 48, 16}, {0, 60, 16}, {0, 67, 4}, {0, 72, 4}, {8, 71, 4}, {8, 67, 8}, {12, 72, 4}}));
    EXPECT_EQ(onBeats(lines, Bass), (Line{48, 48, 48, 48}));
    EXPECT_EQ(onBeats(lines, Tenor), (Line{60, 60, 60, 60}));
    EXPECT_EQ(onBeats(lines, Soprano), (Line{72, 0, 71, 72}));
    EXPECT_EQ(onBeats(lines, Alto), (Line{67, 0, 67, 67}));
}

TEST(VoicesTest, OfMoreThanFourPitchesTheRestIsUnassigned)
{
    const grid::Roll roll = chorale({{72, 67, 64, 48}, {74, 69, 66, 65, 50}, {72, 67, 64, 48}});
    const auto lines = separateVoices(roll);
    ASSERT_EQ(lines.unassigned.size(), 1U);
    EXPECT_EQ(lines.voiceOf(lines.unassigned.front()), std::nullopt);
    EXPECT_EQ(lines.voiceOf({4, 74, 4}), Soprano);
    EXPECT_EQ(lines.voiceOf({4, 50, 4}), Bass);
}

TEST(VoicesTest, OfAUnisonTheUpperVoiceIsNamed)
{
    const auto lines = separateVoices(chorale({{72, 65, 60, 45}, {71, 62, 43}, {72, 64, 60, 48}}));
    EXPECT_EQ(lines.voiceOf({4, 62, 4}), Alto);
}

TEST(VoicesTest, AnEmptyRollHasSilentVoices)
{
    const auto lines = separateVoices(grid::Roll(8));
    EXPECT_EQ(onBeats(lines, Alto), (Line{0, 0}));
    EXPECT_TRUE(separateVoices(grid::Roll()).unassigned.empty());
}

TEST(VoicesTest, NearestVoiceFollowsTheRanges)
{
    EXPECT_EQ(voiceNear(80), Soprano);
    EXPECT_EQ(voiceNear(64), Alto);
    EXPECT_EQ(voiceNear(59), Tenor);
    EXPECT_EQ(voiceNear(36), Bass);
}

/// Anything at all, dense enough that often more than four, now and then more than ten pitches sound.
grid::Roll noise(int steps, base::Random& random)
{
    grid::Roll roll(steps);
    for (int step = 0; step < steps; ++step)
        for (int tries = random.between(0, 3); tries > 0; --tries) {
            const grid::GridNote note{step, random.between(40, 80), random.between(1, 8)};
            if (roll.hasRoomFor(note))
                roll.add(note);
        }
    return roll;
}

TEST(VoicesTest, WhateverSoundsVoicesNeverCrossAndSingOnlyWhatSounds)
{
    base::Random random(3);
    for (int round = 0; round < 30; ++round) {
        const grid::Roll roll = noise(64, random);
        const auto lines = separateVoices(roll);
        for (int step = 0; step < roll.steps(); ++step) {
            int above = 128;
            for (const Voice voice : kAllVoices) {
                const int pitch = lines.pitchAt(voice, step);
                if (pitch == 0)
                    continue;
                ASSERT_LE(pitch, above);
                ASSERT_TRUE(roll.soundsAt({step, pitch}));
                above = pitch;
            }
        }
    }
}

TEST(VoicesTest, EveryNoteHasAVoiceOrIsUnassigned)
{
    base::Random random(4);
    for (int round = 0; round < 30; ++round) {
        const grid::Roll roll = noise(64, random);
        const auto lines = separateVoices(roll);
        int without = 0;
        for (const grid::GridNote& note : roll.notes())
            without += lines.voiceOf(note).has_value() ? 0 : 1;
        ASSERT_EQ(without, static_cast<int>(lines.unassigned.size()));
    }
}

} // namespace
} // namespace inventio::analysis
