#include "core/project/voices.h"

#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/project/piece_edits.h"

namespace inventio::project {
namespace {

using analysis::Voice;

TEST(VoicesTest, AreThoseThatAListenerHearsWhateverTrackTheNotesAreOn)
{
    Piece piece;
    piece.tracks.resize(2);
    piece = withNotes(piece, 0, {{{0}, 72, {480}, 80}, {{0}, 45, {480}, 80}});
    piece = withNotes(piece, 1, {{{0}, 65, {480}, 80}, {{0}, 57, {480}, 80}});
    const auto voices = voicesOf(piece);
    ASSERT_EQ(voices.size(), 2U);
    EXPECT_THAT(voices[0], testing::ElementsAre(Voice::Bass, Voice::Soprano));
    EXPECT_THAT(voices[1], testing::ElementsAre(Voice::Tenor, Voice::Alto));
}

TEST(VoicesTest, DrumsHaveNone)
{
    Piece piece;
    piece.tracks.emplace_back();
    piece.tracks[0].channel = 9;
    piece = withNote(piece, 0, {{0}, 40, {480}, 80});
    EXPECT_EQ(voicesOf(piece)[0][0], std::nullopt);
}

TEST(VoicesTest, ANewNoteIsHeardAmongThoseAroundIt)
{
    Piece piece;
    piece.tracks.resize(1);
    for (int beat = 0; beat < 8; ++beat)
        for (const int pitch : {72, 64, 57, 48})
            piece = withNote(piece, 0, {{beat * 480}, pitch, {480}, 80});
    for (const auto& [pitch, voice] : {std::pair(72, Voice::Soprano), std::pair(64, Voice::Alto),
             std::pair(57, Voice::Tenor), std::pair(48, Voice::Bass)}) {
        const Piece gap = withoutNotes(piece, notesIn(piece, {{1440}, {1441}, pitch, pitch}));
        EXPECT_EQ(voiceOfNew(gap, {{1440}, pitch, {480}, 80}), voice) << pitch;
    }
}

TEST(VoicesTest, WhereTheGridHasNoRoomTheRegisterDecides)
{
    EXPECT_EQ(voiceOfNew(Piece(), {{0}, 108, {480}, 80}), Voice::Soprano);
    EXPECT_EQ(voiceOfNew(Piece(), {{0}, 24, {480}, 80}), Voice::Bass);
}

} // namespace
} // namespace inventio::project
