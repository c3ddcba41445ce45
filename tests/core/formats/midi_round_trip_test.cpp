// What is written is read again as the same sequence.

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/formats/midi_file.h"
#include "tests/core/formats/midi_bytes_of.h"
#include "tests/core/music/pieces.h"
#include "tests/core/music/random_pieces.h"
#include "tests/fuzz/midi_invariants.h"

namespace inventio::formats {
namespace {

using namespace music::testing;
using namespace formats::testing;
using ::testing::IsEmpty;

TEST(MidiRoundTripTest, KeepsRandomPiecesExactly)
{
    for (std::uint64_t seed = 0; seed < 2000; ++seed) {
        base::Random random(seed);
        const music::Sequence piece = randomPiece(random);
        ASSERT_EQ(brokenPromise(piece), "") << "seed " << seed;
        const auto file = parseMidi(formatMidi(piece));
        ASSERT_TRUE(file) << file.error().message << " seed " << seed;
        ASSERT_THAT(file->warnings, IsEmpty()) << "seed " << seed;
        ASSERT_TRUE(file->sequence == piece) << "seed " << seed;
    }
}

TEST(MidiRoundTripTest, WritesTheSameBytesAgain)
{
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        base::Random random(seed);
        const auto bytes = formatMidi(randomPiece(random));
        ASSERT_EQ(formatMidi(parseMidi(bytes)->sequence), bytes) << "seed " << seed;
    }
}

TEST(MidiRoundTripTest, LeavesNoNoteHangingWhereNotesLieWithinEachOther)
{
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        base::Random random(seed);
        std::vector<music::Note> notes;
        for (int i = 0; i < 30; ++i)
            notes.push_back(noteAt(random.between(0, 20), random.between(60, 61), random.between(0, 20)));
        std::ranges::sort(notes);
        const music::Sequence piece = pieceOf(std::move(notes));
        const auto file = parseMidi(formatMidi(piece));
        ASSERT_TRUE(file);
        ASSERT_THAT(file->warnings, IsEmpty()) << "seed " << seed;
        ASSERT_EQ(file->sequence.noteCount(), piece.noteCount()) << "seed " << seed;
        // Ends may have been exchanged once; what came out of it stays.
        ASSERT_EQ(parseMidi(formatMidi(file->sequence))->sequence, file->sequence) << "seed " << seed;
    }
}

/// Notes of few pitches and controllers in any order, many of them at one tick.
Bytes scrambledTrack(base::Random& random)
{
    Bytes events;
    for (int i = random.between(1, 40); i > 0; --i) {
        const int pitch = random.between(60, 62);
        const int kind = random.between(0, 2);
        const int delta = random.chance(0.7) ? 0 : random.between(1, 3);
        events = events
            + (kind == 0 ? bytesOf({delta, 0xb0, 64, i}) : bytesOf({delta, kind == 1 ? 0x90 : 0x80, pitch, i}));
    }
    return events;
}

TEST(MidiRoundTripTest, KeepsTheOrderWithinATick)
{
    for (std::uint64_t seed = 0; seed < 3000; ++seed) {
        base::Random random(seed);
        const auto file = parseMidi(fileOf(scrambledTrack(random)));
        ASSERT_TRUE(file);
        const auto again = parseMidi(formatMidi(file->sequence));
        ASSERT_TRUE(again);
        ASSERT_EQ(again->sequence.tracks, file->sequence.tracks) << "seed " << seed;
    }
}

} // namespace
} // namespace inventio::formats
