#include "ui/roll/scene/note_motion.h"

#include "core/project/piece_edits.h"
#include "tests/ui/roll/roll_fixture.h"

namespace inventio::ui {
namespace {

using music::Ticks;

class NoteMotionTest : public testing::Test {
protected:
    NoteMotionTest() { m_motion.reset(std::make_shared<const project::Piece>(threeNotes())); }

    static project::Piece withAdded(project::Piece piece)
    {
        piece = project::withNote(std::move(piece), 0, music::Note{.onset = {480}, .pitch = 55, .length = {480}});
        for (auto& note : piece.tracks[0].notes)
            if (note.note.pitch == 55)
                note.provenance = project::Provenance::Added;
        return piece;
    }
    void follow(project::Piece piece, double ms, Ticks to = {9600})
    {
        m_motion.follow(std::make_shared<const project::Piece>(std::move(piece)), {0}, to, ms);
    }

    NoteMotion m_motion;
};

TEST_F(NoteMotionTest, WhatTheModelAddsGrows)
{
    follow(withAdded(threeNotes()), 1000);
    ASSERT_EQ(m_motion.growing().size(), 1U);
    EXPECT_EQ(m_motion.growing()[0].note.pitch, 55);
    m_motion.advance(1060);
    EXPECT_DOUBLE_EQ(m_motion.growing()[0].done, 0.5);
    m_motion.advance(1121);
    EXPECT_FALSE(m_motion.isMoving());
}

TEST_F(NoteMotionTest, WhatGoesFades)
{
    auto piece = threeNotes();
    piece.tracks[0].notes.pop_back();
    follow(piece, 1000);
    ASSERT_EQ(m_motion.fading().size(), 1U);
    EXPECT_EQ(m_motion.fading()[0].note.pitch, 67);
    m_motion.advance(1179);
    EXPECT_TRUE(m_motion.isMoving());
    m_motion.advance(1181);
    EXPECT_FALSE(m_motion.isMoving());
}

TEST_F(NoteMotionTest, WhatAHandDrawsIsThereAtOnceAndSoIsWhatIsNotSeen)
{
    follow(project::withNote(threeNotes(), 0, music::Note{.onset = {480}, .pitch = 55, .length = {480}}), 1000);
    EXPECT_FALSE(m_motion.isMoving());
    m_motion.reset(std::make_shared<const project::Piece>(threeNotes()));
    follow(withAdded(threeNotes()), 1000, {240});
    EXPECT_FALSE(m_motion.isMoving());
}

TEST_F(NoteMotionTest, NothingMovesWithoutAnimation)
{
    m_motion.setAnimated(false);
    follow(withAdded(threeNotes()), 1000);
    EXPECT_FALSE(m_motion.isMoving());
}

} // namespace
} // namespace inventio::ui
