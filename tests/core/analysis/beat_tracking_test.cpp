#include "core/analysis/beat_tracking.h"

#include <algorithm>
#include <map>

#include <gtest/gtest.h>

#include "core/grid/roll.h"
#include "tests/core/analysis/playing.h"
#include "tests/core/music/pieces.h"

namespace inventio::analysis {
namespace {

using namespace music::testing;
using testing::Performance;
using testing::Playing;

/// Eight bars of a tune in quarters and eighths, with a half at the end of each second bar.
music::Sequence tune()
{
    std::vector<music::Note> notes;
    std::int64_t at = 0;
    for (int bars = 0; bars < 4; ++bars) {
        for (const auto& [pitch, steps] : std::vector<std::pair<int, int>>{
                 {60, 4}, {64, 2}, {65, 2}, {67, 4}, {64, 4}, {65, 2}, {64, 2}, {62, 4}, {60, 8}}) {
            notes.push_back(noteAt(at, pitch, steps * kStep));
            at += steps * kStep;
        }
    }
    return pieceOf(std::move(notes));
}

/// The share of notes whose step is their sixteenth, all shifted alike.
double shareAtHome(const BeatFinding& finding, const Performance& performance)
{
    std::map<std::int64_t, int> shifts;
    int most = 0;
    for (std::size_t i = 0; i < performance.sixteenths.size(); ++i)
        most = std::max(most, ++shifts[finding.timing.places[0][i].step - std::llround(performance.sixteenths[i])]);
    return static_cast<double>(most) / static_cast<double>(performance.sixteenths.size());
}

Performance tunePlayed(const Playing& playing, std::uint64_t seed = 1)
{
    base::Random random(seed);
    return testing::played(tune(), playing, random);
}

TEST(BeatTrackingTest, MusicOnTheGridIsAsWritten)
{
    const BeatFinding finding = findBeat(tune());
    EXPECT_EQ(finding.kind, BeatKind::Written);
    EXPECT_EQ(finding.timing.map, grid::BeatMap::written(480));
    EXPECT_EQ(finding.timing.places[0][3].step, 8);
    EXPECT_TRUE(finding.timing.places[0][3].isSure);
}

TEST(BeatTrackingTest, NothingAndHardlyAnythingIsAsWritten)
{
    EXPECT_EQ(findBeat(pieceOf(std::vector<music::Note>{})).kind, BeatKind::Written);
    EXPECT_EQ(findBeat(pieceOf({noteAt(37, 60, 100), noteAt(411, 62, 100)})).kind, BeatKind::Written);
}

TEST(BeatTrackingTest, AConstantLagIsFound)
{
    const auto performance = tunePlayed({.lag = 0.1});
    const BeatFinding finding = findBeat(performance.piece);
    EXPECT_EQ(finding.kind, BeatKind::Late);
    EXPECT_NEAR(finding.lag, 0.1, 0.005);
    EXPECT_EQ(shareAtHome(finding, performance), 1.0);
    EXPECT_EQ(finding.timing.places[0][0].step, 0);
    EXPECT_NEAR(finding.timing.map.tickAt(4.0), 480 + 96, 5.0);
}

TEST(BeatTrackingTest, ALittleUnevennessIsNoLag)
{
    const auto performance = tunePlayed({.unevenness = 0.02});
    const BeatFinding finding = findBeat(performance.piece);
    EXPECT_EQ(finding.kind, BeatKind::Late);
    EXPECT_NEAR(finding.lag, 0.0, 0.01);
    EXPECT_EQ(shareAtHome(finding, performance), 1.0);
}

TEST(BeatTrackingTest, AnotherTempoIsFound)
{
    const auto performance = tunePlayed({.quartersPerMinute = 97.0, .lag = 0.05});
    const BeatFinding finding = findBeat(performance.piece);
    EXPECT_EQ(finding.kind, BeatKind::Steady);
    EXPECT_NEAR(finding.quartersPerMinute, 97.0, 0.5);
    EXPECT_EQ(shareAtHome(finding, performance), 1.0);
}

TEST(BeatTrackingTest, ATempoThatMovesIsFollowed)
{
    const auto performance = tunePlayed({.quartersPerMinute = 97.0, .unevenness = 0.01, .drift = 0.05});
    const BeatFinding finding = findBeat(performance.piece);
    EXPECT_EQ(finding.kind, BeatKind::Moving);
    EXPECT_EQ(shareAtHome(finding, performance), 1.0);
}

TEST(BeatTrackingTest, SwingIsHeard)
{
    const auto performance = tunePlayed({.quartersPerMinute = 105.0, .unevenness = 0.01, .isSwung = true});
    const BeatFinding finding = findBeat(performance.piece);
    EXPECT_TRUE(finding.isSwung);
    EXPECT_EQ(shareAtHome(finding, performance), 1.0);
    // The half of the first beat is where the player has it.
    EXPECT_NEAR(finding.timing.map.tickAt(2.0) - finding.timing.map.tickAt(0.0), 480 * 120.0 / 105.0 * 2 / 3, 15.0);
}

TEST(BeatTrackingTest, WhatRingsOnAtTheEndEndsWithABeat)
{
    const Performance late = tunePlayed({.lag = 0.06, .unevenness = 0.01});
    for (const int heldForSixteenths : {3, 5, 6, 7, 9}) {
        Performance performance = late;
        music::Note& last = performance.piece.tracks[0].notes.back();
        last.length = {heldForSixteenths * kStep};
        const BeatFinding finding = findBeat(performance.piece);
        ASSERT_EQ(finding.kind, BeatKind::Late);
        const grid::NotePlace place = finding.timing.places[0].back();
        EXPECT_EQ(place.end % grid::kStepsPerQuarter, 0) << heldForSixteenths;
        EXPECT_LE(std::abs(place.end - place.step - heldForSixteenths), 2) << heldForSixteenths;
    }
}

TEST(BeatTrackingTest, OnsetsAtRandomHaveNoBeat)
{
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        base::Random random(seed);
        std::vector<music::Note> notes;
        std::int64_t at = 0;
        for (int i = 0; i < 60; ++i) {
            const int length = random.between(110, 660);
            notes.push_back(noteAt(at, random.between(55, 76), length - 4));
            at += length;
        }
        const BeatFinding finding = findBeat(pieceOf(std::move(notes)));
        EXPECT_EQ(finding.kind, BeatKind::None) << "seed " << seed << ", evidence " << finding.evidence;
        for (const grid::NotePlace& place : finding.timing.places[0])
            EXPECT_FALSE(place.isSure);
    }
}

TEST(BeatTrackingTest, ATripletAndWhatIsNearAreNotSureOfTheirSteps)
{
    const BeatFinding finding = findBeat(pieceOf(
        {noteAt(0, 60, 160), noteAt(160, 62, 160), noteAt(320, 64, 160), noteAt(480, 65, 480), noteAt(960, 67, 480)}));
    EXPECT_EQ(finding.kind, BeatKind::Written);
    const auto& places = finding.timing.places[0];
    EXPECT_FALSE(places[0].isSure) << "its rhythm is bent";
    EXPECT_FALSE(places[1].isSure);
    EXPECT_FALSE(places[2].isSure);
    EXPECT_FALSE(places[3].isSure);
    EXPECT_TRUE(places[4].isSure);
}

TEST(BeatTrackingTest, AllOfItLateByATripletIsNotWritten)
{
    for (const int lag : {80, 60}) {
        std::vector<music::Note> notes;
        for (int i = 0; i < 32; ++i)
            notes.push_back(noteAt(i * 240 + lag, 60 + i % 5, 230));
        const BeatFinding finding = findBeat(pieceOf(notes));
        EXPECT_EQ(finding.kind, BeatKind::Late);
        EXPECT_NEAR(finding.lag, lag / 960.0, 0.005);
    }
}

TEST(BeatTrackingTest, SwingThatIsWrittenOutIsHeardAsSwing)
{
    std::vector<music::Note> notes;
    for (int beat = 0; beat < 16; ++beat) {
        notes.push_back(noteAt(beat * 480, 60 + beat % 5, 320));
        if (beat % 4 != 3)
            notes.push_back(noteAt(beat * 480 + 320, 62 + beat % 5, 160));
    }
    const BeatFinding finding = findBeat(pieceOf(notes));
    EXPECT_TRUE(finding.isSwung);
    EXPECT_NEAR(finding.lag, 0.0, 0.005);
    EXPECT_EQ(finding.timing.places[0][1].step, 2);
    EXPECT_TRUE(finding.timing.places[0][1].isSure);
    EXPECT_NEAR(finding.timing.map.tickAt(2.0), 320.0, 3.0);
}

TEST(BeatTrackingTest, TwoThirtySecondsOnOneStepAreNotSure)
{
    const BeatFinding finding = findBeat(pieceOf({noteAt(0, 60, 60), noteAt(60, 62, 60), noteAt(120, 64, 120)}));
    EXPECT_FALSE(finding.timing.places[0][1].isSure);
    EXPECT_FALSE(finding.timing.places[0][2].isSure); // the one before was rounded to its step
}

TEST(BeatTrackingTest, TheSameNotesGiveTheSameBeat)
{
    const auto performance = tunePlayed({.quartersPerMinute = 88.0, .unevenness = 0.02, .drift = 0.03});
    EXPECT_EQ(findBeat(performance.piece).timing, findBeat(performance.piece).timing);
}

TEST(BeatTrackingTest, AsWrittenTheFileIsBelieved)
{
    const auto performance = tunePlayed({.lag = 0.06});
    const BeatFinding finding = beatAsWritten(performance.piece);
    EXPECT_EQ(finding.kind, BeatKind::Written);
    EXPECT_EQ(finding.timing.map, grid::BeatMap::written(480));
    EXPECT_FALSE(finding.timing.places[0][0].isSure); // 58 of 120 ticks late
}

} // namespace
} // namespace inventio::analysis
