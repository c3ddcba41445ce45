#include "core/project/piece.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "tests/core/music/random_pieces.h"
#include "tests/core/project/pieces.h"

namespace inventio::project {
namespace {

using music::RawEvent;
using testing::noteAt;

constexpr std::uint8_t kControl = 0xb0;
constexpr std::uint8_t kProgram = 0xc0;

Piece withEvents(std::vector<RawEvent> events)
{
    auto sequence = music::testing::pieceOf({noteAt(0, 60, 480)});
    sequence.tracks[0].events = std::move(events);
    return pieceOf(sequence);
}

std::vector<RawEvent> eventsOf(const Piece& piece)
{
    return sequenceOf(piece).tracks[0].events;
}

TEST(PieceTest, GivesBackAnySequenceAsItWas)
{
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        base::Random random(seed);
        const auto sequence = music::testing::randomPiece(random);
        ASSERT_EQ(sequenceOf(pieceOf(sequence)), sequence) << "seed " << seed;
    }
}

TEST(PieceTest, GivesEverythingButTheNotesForThoseWhoNeedNone)
{
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        base::Random random(seed);
        const Piece piece = pieceOf(music::testing::randomPiece(random));
        auto expected = sequenceOf(piece);
        for (auto& track : expected.tracks)
            track.notes.clear();
        ASSERT_EQ(sequenceWithoutNotes(piece), expected) << "seed " << seed;
    }
}

TEST(PieceTest, GivesEveryNoteAnIdOfItsOwn)
{
    base::Random random(3);
    const Piece piece = pieceOf(music::testing::randomPiece(random));
    const auto notes = testing::notesOf(piece);
    EXPECT_TRUE(std::ranges::adjacent_find(notes, {}, &PieceNote::id) == notes.end());
    EXPECT_EQ(piece.lastId, static_cast<std::uint64_t>(piece.noteCount()));
}

TEST(PieceTest, CallsImportedNotesYours)
{
    for (const PieceNote& note : testing::notesOf(testing::scale())) {
        EXPECT_EQ(note.provenance, Provenance::Yours);
        EXPECT_FALSE(note.locked);
    }
}

TEST(PieceTest, TakesTheMixFromTheFirstEventsOfATrack)
{
    const Piece piece = withEvents(
        {{{0}, {kProgram, 19}}, {{0}, {kControl, 7, 127}}, {{0}, {kControl, 10, 0}}, {{480}, {kControl, 7, 10}}});
    EXPECT_EQ(piece.tracks[0].mix.program, 19);
    EXPECT_DOUBLE_EQ(piece.tracks[0].mix.volume, 1.0);
    EXPECT_DOUBLE_EQ(piece.tracks[0].mix.pan, -1.0);
}

TEST(PieceTest, WritesAChangedMixInPlaceOfTheFirstEvents)
{
    Piece piece = withEvents({{{0}, {kProgram, 19}}, {{0}, {kControl, 7, 127}}, {{480}, {kControl, 7, 10}}});
    piece.tracks[0].mix.program = 6;
    piece.tracks[0].mix.volume = 0.5;
    piece.tracks[0].mix.pan = 1.0;
    EXPECT_EQ(eventsOf(piece),
        (std::vector<RawEvent>{
            {{0}, {kProgram, 6}}, {{0}, {kControl, 7, 64}}, {{0}, {kControl, 10, 127}}, {{480}, {kControl, 7, 10}}}));
}

/// A track without notes that sets program 40 and volume 100 of channel 1, and a track that plays on it.
music::Sequence withSetupTrack()
{
    auto sequence
        = music::testing::pieceOf({music::testing::trackOf({}), music::testing::trackOf({noteAt(0, 60, 480)})});
    sequence.tracks[0].events = {{{0}, {kProgram, 40}}, {{0}, {kControl, 7, 100}}};
    return sequence;
}

TEST(PieceTest, TakesTheMixFromWhatAnotherTrackSetsForTheChannel)
{
    auto sequence = withSetupTrack();
    EXPECT_EQ(pieceOf(sequence).tracks[1].mix.program, 40);
    EXPECT_NEAR(pieceOf(sequence).tracks[1].mix.volume, 100 / 127.0, 1e-9);
    EXPECT_EQ(sequenceOf(pieceOf(sequence)), sequence);
    sequence.tracks[1].port = 1;
    EXPECT_EQ(pieceOf(sequence).tracks[1].mix.program, 0);
}

TEST(PieceTest, WritesAMixThatIsNoLongerTheChannels)
{
    Piece piece = pieceOf(withSetupTrack());
    piece.tracks[1].mix.program = 0;
    const auto events = sequenceOf(piece).tracks[1].events;
    ASSERT_EQ(events.size(), 1u);
    EXPECT_EQ(events[0], (RawEvent{{0}, {kProgram, 0}}));
}

TEST(PieceTest, ChoosesABankBeforeTheProgram)
{
    Piece piece = withEvents({{{0}, {kControl, 0, 8}}, {{240}, {kProgram, 19}}});
    piece.tracks[0].mix.program = 6;
    EXPECT_EQ(eventsOf(piece), (std::vector<RawEvent>{{{0}, {kControl, 0, 8}}, {{0}, {kProgram, 6}}}));
}

TEST(PieceTest, LeavesAnEventWhereItIsBeforeTheFirstNote)
{
    auto composition = music::testing::pieceOf({noteAt(480, 60, 480)});
    composition.tracks[0].events = {{{10}, {kControl, 7, 100}}, {{600}, {kControl, 7, 10}}};
    Piece piece = pieceOf(composition);
    piece.tracks[0].mix.volume = 0.5;
    EXPECT_EQ(eventsOf(piece), (std::vector<RawEvent>{{{10}, {kControl, 7, 64}}, {{600}, {kControl, 7, 10}}}));
}

TEST(PieceTest, KeepsAVolumeThatSaysTheSameInOtherDigits)
{
    Piece piece = withEvents({{{10}, {kControl, 7, 64}}});
    piece.tracks[0].mix.volume = 0.504;
    EXPECT_EQ(eventsOf(piece), (std::vector<RawEvent>{{{10}, {kControl, 7, 64}}}));
}

TEST(PieceTest, ComparesByValue)
{
    Piece other = testing::scale();
    EXPECT_EQ(other, testing::scale());
    testing::noteOf(other, 3).locked = true;
    EXPECT_NE(other, testing::scale());
}

TEST(PieceTest, KnowsWhenItEnds)
{
    Piece piece = testing::scale();
    EXPECT_EQ(piece.lastNoteEnd(), music::Ticks{8 * 480});
    piece.tracks[0].end = {5000};
    EXPECT_EQ(piece.end(), music::Ticks{5000});
    EXPECT_EQ(piece.noteCount(), 8);
}

} // namespace
} // namespace inventio::project
