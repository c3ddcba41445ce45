#include "core/analysis/doublings.h"

#include <gtest/gtest.h>

#include "tests/core/music/pieces.h"

namespace inventio::analysis {
namespace {

using namespace music::testing;

Doublings doublingsOf(const music::Sequence& piece)
{
    return findDoublings(piece, grid::writtenTiming(piece));
}

/// Quarters, one after the other.
music::Track line(const std::vector<int>& pitches, int channel = 0)
{
    std::vector<music::Note> notes;
    for (std::size_t i = 0; i < pitches.size(); ++i)
        notes.push_back(noteAt(static_cast<std::int64_t>(i) * 480, pitches[i], 470));
    return trackOf(std::move(notes), channel);
}

/// Chords of quarters, in one track.
music::Track chords(const std::vector<std::vector<int>>& all)
{
    std::vector<music::Note> notes;
    for (std::size_t i = 0; i < all.size(); ++i)
        for (const int pitch : all[i])
            notes.push_back(noteAt(static_cast<std::int64_t>(i) * 480, pitch, 470));
    std::ranges::sort(notes);
    return trackOf(std::move(notes));
}

const std::vector<int> kTune{60, 62, 64, 65, 67, 65, 64, 62};

std::vector<int> higher(std::vector<int> pitches, int by)
{
    for (int& pitch : pitches)
        pitch += by;
    return pitches;
}

int countOf(const Doublings& doublings)
{
    int count = 0;
    for (const auto& track : doublings)
        count += static_cast<int>(std::ranges::count_if(track, [](int interval) { return interval != 0; }));
    return count;
}

TEST(DoublingsTest, ATrackThatGoesAlongInOctavesIsADoubling)
{
    const auto found = doublingsOf(pieceOf({line(kTune), line(higher(kTune, 24), 1)}));
    EXPECT_EQ(found[0], std::vector<int>(8, 0));
    EXPECT_EQ(found[1], std::vector<int>(8, -24));
}

TEST(DoublingsTest, ADoublingMayGoInUnisonWhereItsInstrumentEnds)
{
    auto flute = higher(kTune, 12);
    flute[0] = kTune[0];
    const auto found = doublingsOf(pieceOf({line(kTune), line(flute, 1)}));
    EXPECT_EQ(found[1], (std::vector<int>{0, -12, -12, -12, -12, -12, -12, -12}));
}

TEST(DoublingsTest, ThreeOctavesAreOneVoiceTwiceDoubled)
{
    const auto found = doublingsOf(pieceOf({line(higher(kTune, -12)), line(kTune, 1), line(higher(kTune, 12), 2)}));
    EXPECT_EQ(found[0], std::vector<int>(8, 12));
    EXPECT_EQ(found[1], std::vector<int>(8, 0));
    EXPECT_EQ(found[2], std::vector<int>(8, -12));
}

TEST(DoublingsTest, AChoirInOctavesWithinOneTrackIsOneChoir)
{
    std::vector<std::vector<int>> choir;
    for (const int root : {48, 53, 55, 48})
        choir.push_back({root, root + 4, root + 7, root + 24, root + 28, root + 31});
    const auto found = doublingsOf(pieceOf({chords(choir)}));
    EXPECT_EQ(countOf(found), 12);
    for (std::size_t note = 0; note < 6; ++note)
        EXPECT_EQ(found[0][note], note < 3 ? 0 : -24);
}

TEST(DoublingsTest, AHighestLineInOctavesAmongOthersIsFound)
{
    std::vector<std::vector<int>> playing;
    for (const int pitch : kTune)
        playing.push_back({43, 55, 59, pitch + 7, pitch + 19});
    const auto found = doublingsOf(pieceOf({chords(playing)}));
    EXPECT_EQ(countOf(found), 8);
    EXPECT_EQ(found[0][3], 12) << "the highest notes are the line that is heard";
}

TEST(DoublingsTest, ARootThatAChordHoldsTwiceIsNoDoubling)
{
    const std::vector<std::vector<int>> hymn{{48, 64, 67, 72}, {43, 62, 67, 71}, {45, 60, 64, 69}, {41, 60, 65, 69},
        {43, 59, 62, 67}, {48, 55, 64, 72}, {41, 57, 65, 72}, {43, 59, 62, 74}, {48, 60, 64, 72}};
    EXPECT_EQ(countOf(doublingsOf(pieceOf({chords(hymn)}))), 0);
}

TEST(DoublingsTest, DrumsDoubleNothing)
{
    EXPECT_EQ(countOf(doublingsOf(pieceOf({line(kTune), line(higher(kTune, -12), music::kDrumChannel)}))), 0);
}

} // namespace
} // namespace inventio::analysis
