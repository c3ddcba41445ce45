#include "core/project/voices.h"

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

} // namespace
} // namespace inventio::project
