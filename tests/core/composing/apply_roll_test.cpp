#include "core/composing/apply_roll.h"

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "tests/core/music/pieces.h"

namespace inventio::composing {
namespace {

using namespace music::testing;

grid::ScoreGrid gridOf(const music::Sequence& piece)
{
    return grid::ScoreGrid::create(piece).value();
}

music::Sequence withAdded(const music::Sequence& piece, const std::vector<grid::GridNote>& notes)
{
    const grid::ScoreGrid grid = gridOf(piece);
    grid::Roll roll = grid.roll();
    for (const grid::GridNote& note : notes)
        roll.add(note);
    return applyRoll(piece, grid, roll);
}

music::Sequence withRemoved(const music::Sequence& piece, grid::Cell cell)
{
    const grid::ScoreGrid grid = gridOf(piece);
    grid::Roll roll = grid.roll();
    roll.remove(cell);
    return applyRoll(piece, grid, roll);
}

/// Off the grid, unequally loud, with drums, far pitches, a program and a foreign event.
music::Sequence liveTake()
{
    music::Track right = trackOf({noteAt(7, 72, 400, 91), noteAt(473, 74, 410, 84), noteAt(961, 90, 450, 77)}, 2);
    right.name = "Right";
    right.events = {{{0}, {0xB2, 0, 3}}, {{0}, {0xC2, 19}}, {{5}, {0xE2, 0, 64}}, {{960}, {0xB2, 7, 100}}};
    music::Track left = trackOf({noteAt(3, 48, 900, 60), noteAt(955, 43, 930, 64)}, 3);
    left.events = {{{0}, {0xC3, 32}}};
    return pieceOf({right, left, trackOf({noteAt(0, 36, 60), noteAt(480, 38, 60)}, music::kDrumChannel)});
}

TEST(ApplyRollTest, AnUnchangedRollGivesTheSameSequence)
{
    const music::Sequence piece = liveTake();
    const grid::ScoreGrid grid = gridOf(piece);
    EXPECT_EQ(applyRoll(piece, grid, grid.roll()), piece);
}

TEST(ApplyRollTest, RemovesTheNoteAndNothingElse)
{
    music::Sequence expected = liveTake();
    expected.tracks[0].notes.erase(expected.tracks[0].notes.begin() + 1);
    EXPECT_EQ(withRemoved(liveTake(), {4, 74}), expected);
}

TEST(ApplyRollTest, RemovesAllNotesBehindAUnison)
{
    const auto piece = pieceOf({trackOf({noteAt(0, 60, 480), noteAt(480, 62, 480)}), trackOf({noteAt(2, 60, 960)}, 1)});
    const auto edited = withRemoved(piece, {0, 60});
    EXPECT_EQ(edited.tracks[0].notes, (std::vector<music::Note>{noteAt(480, 62, 480)}));
    EXPECT_TRUE(edited.tracks[1].notes.empty());
}

TEST(ApplyRollTest, ANoteOfAnotherLengthIsANewNote)
{
    const auto piece = pieceOf({noteAt(0, 60, 480), noteAt(480, 62, 480)});
    const grid::ScoreGrid grid = gridOf(piece);
    grid::Roll roll = grid.roll();
    roll.remove({0, 60});
    roll.add({0, 60, 2});
    const auto edited = applyRoll(piece, grid, roll);
    EXPECT_EQ(edited.tracks[0].notes, (std::vector<music::Note>{noteAt(480, 62, 480)}));
    EXPECT_EQ(edited.tracks[1].notes, (std::vector<music::Note>{noteAt(0, 60, 240)}));
}

TEST(ApplyRollTest, AddsNotesToATrackForEachRegister)
{
    const auto edited = withAdded(pieceOf({noteAt(0, 72, 1920)}), {{0, 67, 4}, {0, 60, 4}, {0, 48, 4}, {4, 47, 4}});
    ASSERT_EQ(edited.tracks.size(), 4U);
    EXPECT_EQ(edited.tracks[0], trackOf({noteAt(0, 72, 1920)}));
    EXPECT_EQ(edited.tracks[1].name, "Added alto");
    EXPECT_EQ(edited.tracks[2].name, "Added tenor");
    EXPECT_EQ(edited.tracks[3].name, "Added bass");
    EXPECT_EQ(edited.tracks[3].notes, (std::vector<music::Note>{noteAt(0, 48, 480), noteAt(480, 47, 480)}));
    EXPECT_EQ(edited.tracks[3].end, music::Ticks{1920});
}

/// One note in each track, of rising pitch, on channels 0 and up.
std::vector<music::Track> tracksOnChannels(int count)
{
    std::vector<music::Track> tracks(static_cast<std::size_t>(count));
    for (int channel = 0; channel < count; ++channel)
        tracks[static_cast<std::size_t>(channel)] = trackOf({noteAt(0, 65 + channel, 480)}, channel);
    return tracks;
}

TEST(ApplyRollTest, AddedTracksHaveFreeChannels)
{
    std::vector<music::Track> tracks = tracksOnChannels(8);
    tracks[0].events = {{{0}, {0xC8, 1}}}; // speaks of a channel without notes
    const auto edited = withAdded(pieceOf(tracks), {{0, 83, 4}, {0, 60, 4}, {0, 48, 4}});
    ASSERT_EQ(edited.tracks.size(), 11U);
    EXPECT_EQ(edited.tracks[8].channel, 10);
    EXPECT_EQ(edited.tracks[9].channel, 11);
    EXPECT_EQ(edited.tracks[10].channel, 12);
}

TEST(ApplyRollTest, AddedTracksShareTheLastFreeChannelWhenOthersAreTaken)
{
    const auto edited = withAdded(pieceOf(tracksOnChannels(15)), {{0, 83, 4}, {0, 48, 4}});
    EXPECT_EQ(edited.tracks[15].channel, 15);
    EXPECT_EQ(edited.tracks[16].channel, 15);
}

TEST(ApplyRollTest, WithoutAnyFreeChannelAVoiceJoinsTheNearestTrack)
{
    EXPECT_EQ(withAdded(pieceOf(tracksOnChannels(16)), {{4, 48, 4}}).tracks[16].channel, 0);
}

TEST(ApplyRollTest, AddedTracksSoundLikeTheNearestTrack)
{
    const auto edited = withAdded(liveTake(), {{0, 76, 2}, {0, 43, 2}});
    ASSERT_EQ(edited.tracks.size(), 5U);
    const std::vector<music::RawEvent> organ{{{0}, {0xB0, 0, 3}}, {{0}, {0xC0, 19}}, {{960}, {0xB0, 7, 100}}};
    EXPECT_EQ(edited.tracks[3].events, organ);
    EXPECT_EQ(edited.tracks[4].events, (std::vector<music::RawEvent>{{{0}, {0xC1, 32}}}));
}

TEST(ApplyRollTest, AddedNotesAreAsLoudAsThoseAroundThem)
{
    const auto piece = pieceOf({noteAt(0, 72, 480, 40), noteAt(480, 72, 480, 50), noteAt(1920 * 3, 72, 480, 101)});
    const auto edited = withAdded(piece, {{0, 48, 2}, {48, 48, 2}, {24, 48, 2}});
    EXPECT_EQ(edited.tracks[1].notes[0].velocity, 45);
    EXPECT_EQ(edited.tracks[1].notes[1].velocity, 64);
    EXPECT_EQ(edited.tracks[1].notes[2].velocity, 101);
}

TEST(ApplyRollTest, FillsAnEmptyPiece)
{
    const auto edited = withAdded(pieceOf(std::vector<music::Track>{}), {{0, 72, 4}});
    ASSERT_EQ(edited.tracks.size(), 1U);
    EXPECT_EQ(edited.tracks[0].notes, (std::vector<music::Note>{noteAt(0, 72, 480, 80)}));
}

TEST(ApplyRollTest, AddedTracksLastAsLongAsThePiece)
{
    music::Sequence piece = pieceOf({noteAt(0, 72, 480)});
    piece.tracks[0].end = {5000};
    EXPECT_EQ(withAdded(piece, {{0, 48, 2}}).tracks[1].end, music::Ticks{5000});
}

TEST(ApplyRollTest, GivesACoarseFileTicksForSixteenths)
{
    music::Sequence piece = pieceOf({noteAt(0, 72, 1), noteAt(1, 74, 3)});
    piece.ticksPerQuarter = 1;
    piece.metre = music::TimeSignatureMap(1, {{.at = {0}, .numerator = 3}});
    piece.tempo = music::TempoMap({{{1}, 400'000}});
    const auto edited = withAdded(piece, {{1, 48, 2}});
    EXPECT_EQ(edited.ticksPerQuarter, 4);
    EXPECT_EQ(edited.tracks[0].notes, (std::vector<music::Note>{noteAt(0, 72, 4), noteAt(4, 74, 12)}));
    EXPECT_EQ(edited.tracks[1].notes, (std::vector<music::Note>{noteAt(1, 48, 2)}));
    EXPECT_EQ(edited.tempo, music::TempoMap({{{4}, 400'000}}));
    EXPECT_EQ(edited.metre, music::TimeSignatureMap(4, {{.at = {0}, .numerator = 3}}));
}

TEST(ApplyRollTest, WhatOverlappedARemovedNoteStaysAsItWas)
{
    const auto piece = pieceOf({trackOf({noteAt(0, 60, 960)}), trackOf({noteAt(480, 60, 240)}, 1)});
    const auto withoutLater = withRemoved(piece, {4, 60});
    EXPECT_EQ(withoutLater.tracks[0], piece.tracks[0]);
    EXPECT_TRUE(withoutLater.tracks[1].notes.empty());
    const auto withoutEarlier = withRemoved(piece, {0, 60});
    EXPECT_TRUE(withoutEarlier.tracks[0].notes.empty());
    EXPECT_EQ(withoutEarlier.tracks[1], piece.tracks[1]);
}

/// Several tracks of off-grid notes that may meet and overlap; any resolution.
music::Sequence randomPiece(base::Random& random)
{
    music::Sequence piece;
    const std::vector<int> resolutions{4, 5, 7, 24, 96, 480, 1001};
    piece.ticksPerQuarter = resolutions[static_cast<std::size_t>(random.between(0, 6))];
    piece.metre = music::TimeSignatureMap(
        piece.ticksPerQuarter, {{.at = {0}, .numerator = random.between(1, 7), .denominator = 8}});
    for (int tracks = random.between(0, 4); tracks > 0; --tracks) {
        std::vector<music::Note> notes;
        for (int count = random.between(0, 20); count > 0; --count)
            notes.push_back(noteAt(random.between(0, 12 * piece.ticksPerQuarter), random.between(30, 90),
                random.between(0, 2 * piece.ticksPerQuarter), random.between(1, 127)));
        std::ranges::sort(notes);
        piece.tracks.push_back(trackOf(notes, random.between(0, 10)));
    }
    return piece;
}

bool isOverlapping(const grid::ScoreGrid& grid, grid::Cell cell)
{
    return std::ranges::binary_search(grid.overlapping(), cell);
}

grid::Roll randomlyEdited(const grid::ScoreGrid& grid, base::Random& random)
{
    grid::Roll roll = grid.roll();
    for (const grid::GridNote& note : grid.roll().notes())
        if (!isOverlapping(grid, {note.step, note.pitch}) && random.chance(0.3))
            roll.remove({note.step, note.pitch});
    for (int tries = 0; tries < 30; ++tries) {
        const grid::GridNote note{random.between(0, grid.steps() - 1), random.between(36, 83), random.between(1, 8)};
        if (roll.hasRoomFor(note))
            roll.add(note);
    }
    return roll;
}

TEST(ApplyRollTest, ReadAgainAnyEditedPieceHasExactlyTheEditedRoll)
{
    base::Random random(11);
    for (int round = 0; round < 300; ++round) {
        const music::Sequence piece = randomPiece(random);
        const grid::ScoreGrid grid = gridOf(piece);
        const grid::Roll roll = randomlyEdited(grid, random);
        const grid::ScoreGrid again = gridOf(applyRoll(piece, grid, roll));
        // An edit may take away the last notes, and with them the last bars.
        ASSERT_EQ(again.roll().notes(), roll.notes()) << "round " << round;
    }
}

/// The notes of a track that were kept, as the roll has it.
std::vector<music::Note> keptOf(
    const music::Sequence& piece, int track, const grid::ScoreGrid& grid, const grid::Roll& roll)
{
    std::vector<bool> gone(piece.tracks[static_cast<std::size_t>(track)].notes.size());
    for (const grid::GridNote& note : grid.roll().notes()) {
        const grid::Cell cell{note.step, note.pitch};
        if (roll.lengthAt(cell) == note.length)
            continue;
        for (const grid::ScoreGrid::Origin& origin : grid.sourceNotes(cell))
            if (origin.note.track == track)
                gone[static_cast<std::size_t>(origin.note.note)] = true;
    }
    std::vector<music::Note> kept;
    for (std::size_t index = 0; index < gone.size(); ++index)
        if (!gone[index])
            kept.push_back(piece.tracks[static_cast<std::size_t>(track)].notes[index]);
    return kept;
}

TEST(ApplyRollTest, KeepsEveryOtherNoteBitForBit)
{
    base::Random random(12);
    for (int round = 0; round < 300; ++round) {
        const music::Sequence piece = randomPiece(random);
        const grid::ScoreGrid grid = gridOf(piece);
        const grid::Roll roll = randomlyEdited(grid, random);
        const music::Sequence edited = applyRoll(piece, grid, roll);
        for (int track = 0; track < static_cast<int>(piece.tracks.size()); ++track) {
            music::Track expected = piece.tracks[static_cast<std::size_t>(track)];
            expected.notes = keptOf(piece, track, grid, roll);
            ASSERT_EQ(edited.tracks[static_cast<std::size_t>(track)], expected) << "round " << round;
        }
        ASSERT_EQ(edited.metre, piece.metre);
        ASSERT_EQ(edited.ticksPerQuarter, piece.ticksPerQuarter);
    }
}

TEST(ApplyRollTest, WhatIsAddedFollowsThePlayersBeat)
{
    const auto piece = pieceOf({noteAt(70, 60, 250), noteAt(540, 64, 200)});
    grid::Timing timing = grid::writtenTiming(piece);
    timing.map = grid::BeatMap({{60.0, 0.0}, {60.0 + 8 * kStep, 4.0}});
    timing.places[0] = {{0, 1, true}, {2, 3, true}};
    const auto grid = grid::ScoreGrid::create(piece, timing).value();
    grid::Roll roll = grid.roll();
    roll.add({2, 48, 2});
    const auto edited = applyRoll(piece, grid, roll);
    ASSERT_EQ(edited.tracks.size(), 2U);
    EXPECT_EQ(edited.tracks[0], piece.tracks[0]);
    ASSERT_EQ(edited.tracks[1].notes.size(), 1U);
    EXPECT_EQ(edited.tracks[1].notes[0].onset.value, 60 + 4 * kStep);
    EXPECT_EQ(edited.tracks[1].notes[0].length.value, 4 * kStep);
}

} // namespace
} // namespace inventio::composing
