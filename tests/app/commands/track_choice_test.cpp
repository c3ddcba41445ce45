#include "app/commands/track_choice.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "tests/app/pieces.h"

namespace inventio::app {
namespace {

/// Tracks "Flute", "horn" and "Horn" of eight notes, and "Words" without any.
project::Piece fourTracks()
{
    music::Sequence sequence = scale();
    for (const char* name : {"Flute", "horn", "Horn", "Words"}) {
        sequence.tracks.push_back(sequence.tracks[0]);
        sequence.tracks.back().name = name;
    }
    sequence.tracks.erase(sequence.tracks.begin());
    sequence.tracks.back().notes.clear();
    return project::pieceOf(sequence);
}

/// "x.x": of which tracks all notes are locked.
std::string locked(const project::Piece& piece)
{
    std::string text;
    for (const auto& track : piece.tracks)
        text += std::ranges::all_of(track.notes, &project::PieceNote::locked) && !track.notes.empty() ? 'x' : '.';
    return text;
}

TEST(TrackChoiceTest, LocksTracksByNumberAndName)
{
    for (const auto& [choices, expected] : std::vector<std::pair<std::vector<std::string>, std::string>>{
             {{}, "...."}, {{"1"}, "x..."}, {{"flute"}, "x..."}, {{"HORN"}, ".xx."}, {{"1", "3"}, "x.x."}}) {
        auto piece = fourTracks();
        EXPECT_TRUE(lockTracks(piece, choices));
        EXPECT_EQ(locked(piece), expected);
    }
}

TEST(TrackChoiceTest, NamesTheTracksThatThereAre)
{
    auto piece = fourTracks();
    for (const std::string choice : {"0", "5", "Piano", "Words", ""}) {
        const auto done = lockTracks(piece, {choice});
        ASSERT_FALSE(done) << choice;
        EXPECT_EQ(done.error().message,
            "There is no track \"" + choice
                + "\" with notes: the tracks with notes are 1 \"Flute\", 2 \"horn\", 3 \"Horn\".");
    }
}

} // namespace
} // namespace inventio::app
