#include "core/project/rhythm_assist.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "tests/core/project/pieces.h"

namespace inventio::project {
namespace {

using music::Note;
using music::Ticks;

constexpr std::int64_t kEighth = 240;

/// A tune in eighths and quarters, its notes moved by `moved(n)` ticks.
template <class Moved> std::vector<Note> tune(Moved&& moved)
{
    std::vector<Note> notes;
    std::int64_t at = 0;
    for (int i = 0; i < 48; ++i) {
        const std::int64_t length = i % 4 == 0 || i % 7 == 0 ? 2 * kEighth : kEighth;
        notes.push_back({{std::max<std::int64_t>(0, at + 480 + moved(i))}, 60 + i * 5 % 12, {length * 9 / 10}, 80});
        at += length;
    }
    return notes;
}

/// The onsets of `played` once rhythm assist has brought it in time.
std::vector<std::int64_t> inTime(const std::vector<Note>& played)
{
    Piece piece = testing::pieceWith(played);
    RhythmAssist assist;
    std::vector<NoteId> ids;
    std::vector<PlayedNote> notes;
    for (const PieceNote& note : piece.tracks.front().notes) {
        ids.push_back(note.id);
        notes.push_back({note.note, note.note});
    }
    assist.remember(ids, notes);
    music::QuantiseSettings settings;
    settings.grid = music::QuantiseGrid::ofNotes(16, 480);
    settings.lengths = music::QuantiseLengths::Snap;
    std::vector<std::int64_t> onsets;
    const Piece brought = assist.inTime(piece, settings);
    for (const PieceNote& note : brought.tracks.front().notes)
        onsets.push_back(note.note.onset.value);
    return onsets;
}

std::vector<std::int64_t> onsetsOf(const std::vector<Note>& notes)
{
    std::vector<std::int64_t> onsets;
    for (const Note& note : notes)
        onsets.push_back(note.onset.value);
    return onsets;
}

TEST(RhythmAssistTest, FollowsAPlayerWhoIsLateAllTheTime)
{
    const auto exact = onsetsOf(tune([](int) { return 0; }));
    EXPECT_EQ(inTime(tune([](int) { return 0; })), exact);
    // Beyond half a sixteenth: by the piece's own grid each note would go to the sixteenth behind.
    base::Random random(3);
    const auto late = [&random](int) { return 75 + random.between(-8, 8); };
    EXPECT_EQ(inTime(tune(late)), exact);
}

TEST(RhythmAssistTest, GoesByThePieceWhereAFewNotesTellNothing)
{
    EXPECT_EQ(inTime({{{13}, 60, {457}, 80}}), (std::vector<std::int64_t>{0}));
    EXPECT_EQ(inTime({{{13}, 60, {457}, 80}, {{497}, 62, {440}, 80}}), (std::vector<std::int64_t>{0, 480}));
}

} // namespace
} // namespace inventio::project
