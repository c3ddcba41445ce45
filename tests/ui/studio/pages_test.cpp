#include <QDir>

#include "core/project/piece_edits.h"
#include "tests/ui/studio/studio_fixture.h"
#include "ui/files/export_controller.h"
#include "ui/pages/page_panel.h"
#include "ui/roll/roll_panel.h"
#include "ui/widgets/help_topic.h"

namespace inventio::ui {
namespace {

class PagesTest : public StudioTest {
protected:
    PagesTest() { studio->actions()["view.page"]->trigger(); }
    PageView& view() { return studio->pages().view(); }
    std::vector<project::NoteId> noteIds()
    {
        std::vector<project::NoteId> ids;
        for (const auto& track : studio->document().piece().tracks)
            for (const auto& note : track.notes)
                ids.push_back(note.id);
        return ids;
    }
};

TEST_F(PagesTest, TheCommandPutsThePagesInTheRollsPlace)
{
    EXPECT_TRUE(studio->pages().isVisible());
    EXPECT_FALSE(studio->roll().isVisible());
    EXPECT_EQ(studio->focusWidget(), &view());
    EXPECT_EQ(helpTopicOf(&view()), QStringLiteral("roll#pages"));
}

TEST_F(PagesTest, ThereAreAsManyAsAreExported)
{
    auto piece = studio->document().piece();
    const auto notes = piece.tracks[0].notes;
    for (int time = 1; time < 30; ++time)
        for (auto note : notes) {
            note.note.onset.value += time * piece.metre.barStart(8).value;
            note.id = piece.newId();
            piece.tracks[0].notes.push_back(note);
        }
    std::ranges::sort(piece.tracks[0].notes);
    studio->document().commit(QStringLiteral("Again and again"), piece);
    QTRY_VERIFY_WITH_TIMEOUT(view().pageCount() > 2, kWaitMs);
    ASSERT_TRUE(studio->exports().exportPages(folder.filePath(QStringLiteral("piece.svg"))));
    const auto files = QDir(folder.path()).entryList({QStringLiteral("piece*.svg")});
    EXPECT_EQ(files.size(), view().pageCount());
}

TEST_F(PagesTest, EveryNoteOfTheTuneCanBeClicked)
{
    for (const auto id : noteIds()) {
        studio->document().select({});
        const auto head = view().headOf(id);
        ASSERT_TRUE(head.has_value());
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, head->center().toPoint());
        EXPECT_EQ(studio->document().selection(), std::vector{id});
    }
}

TEST_F(PagesTest, WhatTheModelWritesIsSeen)
{
    const std::size_t before = noteIds().size();
    enhance();
    ASSERT_GT(noteIds().size(), before);
    for (const auto id : noteIds())
        EXPECT_TRUE(view().headOf(id).has_value());
    studio->actions()["model.nextChange"]->trigger();
    ASSERT_EQ(studio->document().selection().size(), 1U);
    const auto head = view().headOf(studio->document().selection().front());
    ASSERT_TRUE(head.has_value());
    EXPECT_TRUE(QRectF(view().viewport()->rect()).contains(*head));
}

TEST_F(PagesTest, ANewPieceIsWrittenOnTheRoll)
{
    studio->actions()["file.new"]->trigger();
    EXPECT_TRUE(studio->roll().isVisible());
    EXPECT_FALSE(studio->actions()["view.page"]->isChecked());
}

TEST_F(PagesTest, LessonsPointAtTheRoll)
{
    studio->actions()["learn.open"]->trigger();
    EXPECT_TRUE(studio->roll().isVisible());
}

TEST_F(PagesTest, KeysReachTheWindowAndTheRollsComeFirst)
{
    studio->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(studio.get()));
    const auto id = noteIds().front();
    const int pitch = project::findNote(studio->document().piece(), id)->note.pitch;
    studio->document().select({id});
    QTest::keyClick(&view(), Qt::Key_Up);
    EXPECT_EQ(project::findNote(studio->document().piece(), id)->note.pitch, pitch + 1);
    QTest::keyClick(&view(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(project::findNote(studio->document().piece(), id)->note.pitch, pitch);
    QTest::keyClick(&view(), Qt::Key_P, Qt::ShiftModifier);
    EXPECT_TRUE(studio->roll().isVisible());
}

} // namespace
} // namespace inventio::ui
