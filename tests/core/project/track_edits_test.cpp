#include "core/project/track_edits.h"

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/project/piece_edits.h"

namespace inventio::project {
namespace {

using testing::ElementsAre;

std::vector<std::string> namesOf(const Piece& piece)
{
    std::vector<std::string> names;
    for (const auto& track : piece.tracks)
        names.push_back(track.name);
    return names;
}

Piece threeTracks()
{
    return withTrack(withTrack(withTrack(Piece(), "a"), "b"), "c");
}

/// A track with a note of whom it says.
Piece withVoice(Piece piece, const std::string& name, Provenance owner)
{
    const auto track = static_cast<int>(piece.tracks.size());
    piece = withNote(
        withTrack(std::move(piece), name), track, {.onset = music::Ticks{0}, .pitch = 60, .length = music::Ticks{480}});
    piece.tracks.back().notes.front().provenance = owner;
    return piece;
}

TEST(TrackEditsTest, AnAddedVoiceGoesOnWhereItWas)
{
    const Piece piece = withVoice(withVoice(Piece(), "Alto", Provenance::Added), "Added alto", Provenance::Added);
    EXPECT_EQ(trackOfAdded(piece, "Added alto"), 1U);
    EXPECT_EQ(trackOfAdded(piece, "Added bass"), 2U) << "there is none";
}

TEST(TrackEditsTest, AnAddedVoiceGoesOnWithThatOfAnAccompaniment)
{
    EXPECT_EQ(trackOfAdded(withVoice(Piece(), "Alto", Provenance::Added), "Added alto"), 0U);
    EXPECT_EQ(trackOfAdded(withVoice(Piece(), "Alto", Provenance::Yours), "Added alto"), 1U) << "it is the user's";
    EXPECT_EQ(trackOfAdded(withTrack(Piece(), "Alto"), "Added alto"), 1U) << "nobody knows whose it is";
}

TEST(TrackEditsTest, EveryNewTrackHasAChannelOfItsOwnAndNoneThatOfDrums)
{
    Piece piece;
    for (int i = 0; i < 12; ++i)
        piece = withTrack(std::move(piece), "");
    std::set<int> channels;
    for (const auto& track : piece.tracks) {
        channels.insert(track.channel);
        EXPECT_FALSE(track.isDrums());
    }
    EXPECT_EQ(channels.size(), 12U);
}

TEST(TrackEditsTest, AreMovedBothWays)
{
    EXPECT_THAT(namesOf(withTrackMoved(threeTracks(), 0, 2)), ElementsAre("b", "c", "a"));
    EXPECT_THAT(namesOf(withTrackMoved(threeTracks(), 2, 0)), ElementsAre("c", "a", "b"));
    EXPECT_THAT(namesOf(withTrackMoved(threeTracks(), 1, 3)), ElementsAre("a", "b", "c"));
}

TEST(TrackEditsTest, AreNamedAndTakenAway)
{
    EXPECT_THAT(namesOf(withTrackNamed(threeTracks(), 1, "x")), ElementsAre("a", "x", "c"));
    EXPECT_THAT(namesOf(withoutTrack(threeTracks(), 1)), ElementsAre("a", "c"));
    EXPECT_EQ(withoutTrack(threeTracks(), 7), threeTracks());
}

TEST(TrackEditsTest, AreColouredWithinTheFourColours)
{
    const Piece piece = withTrackColoured(threeTracks(), 1, 3);
    EXPECT_EQ(piece.tracks[1].colour, 3);
    EXPECT_EQ(withTrackColoured(piece, 1, kTrackColours + 1), piece);
    EXPECT_EQ(withTrackColoured(piece, 7, 1), piece);
    EXPECT_EQ(withTrackColoured(piece, 1, 0), threeTracks());
    EXPECT_EQ(cropped(piece, {0}, {480}).tracks[1].colour, 3);
}

} // namespace
} // namespace inventio::project
