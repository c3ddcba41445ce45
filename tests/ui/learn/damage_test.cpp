#include "ui/learn/damage.h"

#include <gtest/gtest.h>

#include "core/project/piece_edits.h"

namespace inventio::ui {

namespace {

project::Piece pieceOfNotes(int count, int channel = 0)
{
    project::Piece piece;
    piece.tracks.emplace_back();
    piece.tracks[0].channel = channel;
    for (int i = 0; i < count; ++i)
        piece = project::withNote(std::move(piece), 0, {{480 * i}, 60 + i % 12, {480}, 80, 64});
    return piece;
}

TEST(DamageTest, PutsAboutEverySeventhNoteOnAWrongPitch)
{
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const auto before = pieceOfNotes(70);
        const auto damage = damaged(before, seed);
        EXPECT_EQ(damage.notes.size(), 10U);
        EXPECT_EQ(damage.piece.noteCount(), 70);
        for (const auto& note : damage.notes) {
            EXPECT_EQ(project::findNote(before, note.id)->note.pitch, note.right);
            EXPECT_EQ(project::findNote(damage.piece, note.id)->note.pitch, note.wrong);
            EXPECT_NE(note.right, note.wrong);
            EXPECT_LE(std::abs(note.right - note.wrong), 2);
        }
        EXPECT_EQ(mendedNotes(damage.piece, damage.notes), 0);
        EXPECT_EQ(mendedNotes(before, damage.notes), 10);
    }
}

TEST(DamageTest, TheSameSeedSpoilsTheSameNotes)
{
    EXPECT_EQ(damaged(pieceOfNotes(40), 3).notes, damaged(pieceOfNotes(40), 3).notes);
    EXPECT_NE(damaged(pieceOfNotes(40), 3).notes, damaged(pieceOfNotes(40), 4).notes);
}

TEST(DamageTest, LeavesLockedNotesAndDrumsAloneAndOneNoteIsEnough)
{
    EXPECT_EQ(damaged(pieceOfNotes(2), 1).notes.size(), 1U);
    EXPECT_TRUE(damaged(pieceOfNotes(0), 1).notes.empty());
    EXPECT_TRUE(damaged(pieceOfNotes(20, 9), 1).notes.empty()) << "drums";
    auto piece = pieceOfNotes(20);
    for (auto& note : piece.tracks[0].notes)
        note.locked = true;
    EXPECT_TRUE(damaged(piece, 1).notes.empty());
}

TEST(DamageTest, ANoteThatIsGoneIsMended)
{
    const auto damage = damaged(pieceOfNotes(14), 1);
    ASSERT_EQ(damage.notes.size(), 2U);
    EXPECT_EQ(mendedNotes(project::withoutNotes(damage.piece, {damage.notes[0].id}), damage.notes), 1);
}

} // namespace

} // namespace inventio::ui
