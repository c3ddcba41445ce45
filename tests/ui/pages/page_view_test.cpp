#include "ui/pages/page_view.h"

#include <QScrollBar>

#include <gmock/gmock.h>

#include "tests/ui/pages/page_fixture.h"

namespace inventio::ui {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

class PageViewTest : public PageFixture { };

class LongPagesTest : public PageFixture {
protected:
    LongPagesTest()
        : PageFixture(longPiece())
    {
    }
    project::NoteId id(int note) { return piece().tracks[0].notes[static_cast<std::size_t>(note)].id; }
    int scrolled() { return pages().verticalScrollBar()->value(); }
};

TEST_F(PageViewTest, AClickSelectsTheNoteAndTheKeysOfTheRollEditIt)
{
    clickOn(headOf(kE));
    EXPECT_THAT(m_document.selection(), ElementsAre(kE));
    type(Qt::Key_Up);
    EXPECT_EQ(note(kE).pitch, 65);
    type(Qt::Key_Delete);
    EXPECT_FALSE(exists(kE));
}

TEST_F(PageViewTest, WithShiftAClickAddsToTheSelectionOrTakesAway)
{
    select({kC});
    clickOn(headOf(kE), Qt::ShiftModifier);
    EXPECT_THAT(m_document.selection(), ElementsAre(kC, kE));
    clickOn(headOf(kC), Qt::ShiftModifier);
    EXPECT_THAT(m_document.selection(), ElementsAre(kE));
}

TEST_F(PageViewTest, ADragSelectsWhatLiesInItsRectangle)
{
    press(sheets(), headOf(kE) + QPointF(-15, -60));
    moveTo(sheets(), headOf(kG) + QPointF(15, 60));
    release(sheets(), headOf(kG) + QPointF(15, 60));
    EXPECT_THAT(m_document.selection(), UnorderedElementsAre(kE, kG));
    clickOn({5, 5});
    EXPECT_THAT(m_document.selection(), IsEmpty());
}

TEST_F(PageViewTest, TellsWhichNoteThePointerIsOver)
{
    std::vector<project::NoteId> notes;
    QObject::connect(&m_panel, &RollPanel::noteHovered, &m_panel, [&](project::NoteId id) { notes.push_back(id); });
    moveTo(sheets(), headOf(kE), {}, Qt::NoButton);
    moveTo(sheets(), {5, 5}, {}, Qt::NoButton);
    EXPECT_THAT(notes, ElementsAre(kE, project::NoteId{}));
}

TEST_F(PageViewTest, ShowsEditsAndWhatIsUndone)
{
    const QImage before = sheets().grab().toImage();
    const QPointF low = headOf(kE);
    select({kE});
    type(Qt::Key_Up, Qt::ShiftModifier);
    EXPECT_LT(headOf(kE).y(), low.y()) << "an octave higher";
    select({});
    EXPECT_NE(sheets().grab().toImage(), before);
    m_document.undo();
    EXPECT_EQ(headOf(kE), low);
    EXPECT_EQ(sheets().grab().toImage(), before);
}

TEST_F(PageViewTest, ShowsWhatThePreviewOfTheRollShows)
{
    PreviewSlot review = m_panel.preview().slotOf(PreviewSource::Review);
    review.show({std::make_shared<project::Piece>(project::withoutNotes(piece(), {kG})), {}, {}});
    EXPECT_TRUE(pages().headOf(kE).has_value());
    EXPECT_FALSE(pages().headOf(kG).has_value());
}

TEST_F(PageViewTest, ReturnWritesNoNoteWhereNobodySeesTheCursor)
{
    const int before = noteCount();
    QKeyEvent over(QEvent::ShortcutOverride, Qt::Key_Return, Qt::NoModifier);
    over.ignore();
    QApplication::sendEvent(&pages(), &over);
    EXPECT_FALSE(over.isAccepted()) << "the window's";
    type(Qt::Key_Return);
    EXPECT_EQ(noteCount(), before);
}

TEST_F(PageViewTest, TheRollsKeysComeBeforeTheWindows)
{
    QKeyEvent over(QEvent::ShortcutOverride, Qt::Key_Right, Qt::ControlModifier);
    over.ignore();
    QApplication::sendEvent(&pages(), &over);
    EXPECT_TRUE(over.isAccepted());
    type(Qt::Key_Right, Qt::ControlModifier);
    EXPECT_THAT(m_document.selection(), ElementsAre(kC));
    type(Qt::Key_Escape);
    EXPECT_THAT(m_document.selection(), IsEmpty());
}

TEST_F(LongPagesTest, FitsTheWidthUntilItIsZoomed)
{
    const auto isFitted = [this] {
        const double sheet = pages().percent() / 100.0 * 210 * 96 / 25.4;
        return sheet <= sheets().width() && sheet > sheets().width() * 0.8;
    };
    EXPECT_EQ(pages().fit(), PageView::Fit::Width);
    EXPECT_TRUE(isFitted());
    m_place.resize(700, 700);
    QApplication::processEvents();
    EXPECT_TRUE(isFitted());
    const int before = pages().percent();
    wheel(sheets(), {200, 200}, 1, Qt::ControlModifier);
    EXPECT_GT(pages().percent(), before);
    EXPECT_EQ(pages().fit(), PageView::Fit::Chosen);
    m_actions["view.fit"]->trigger();
    EXPECT_EQ(pages().percent(), before);
    m_actions["view.fit"]->trigger();
    EXPECT_EQ(pages().fit(), PageView::Fit::Page);
    EXPECT_LT(pages().percent() / 100.0 * 297 * 96 / 25.4, sheets().height());
}

TEST_F(LongPagesTest, AWholePageIsSeenFromItsTop)
{
    type(Qt::Key_PageDown);
    type(Qt::Key_PageDown);
    const int page = pages().page();
    pages().setFit(PageView::Fit::Page);
    EXPECT_EQ(pages().page(), page);
    const double sheet = 297 * pages().percent() / 100.0 * 96 / 25.4;
    EXPECT_NEAR(scrolled(), page * (sheet + 8), 8) << "its upper edge is at that of the view";
    EXPECT_LT(sheet, sheets().height());
}

TEST_F(LongPagesTest, WhatIsUnderThePointerStaysThereWhenZoomed)
{
    clickOn({5, 5});
    pages().verticalScrollBar()->setValue(700);
    project::NoteId under;
    for (int i = 0; i < 600 && under == project::NoteId{}; ++i)
        if (QRectF(100, 200, 600, 300).contains(headOf(id(i))))
            under = id(i);
    const QPointF at = headOf(under);
    wheel(sheets(), at, 2, Qt::ControlModifier);
    EXPECT_NEAR(headOf(under).x(), at.x(), 2);
    EXPECT_NEAR(headOf(under).y(), at.y(), 2);
}

TEST_F(LongPagesTest, TheRollKeepsItsZoomWhilePagesAreZoomed)
{
    const double before = m_panel.viewport().geometry().pixelsPerQuarter();
    const int percent = pages().percent();
    m_actions["view.zoomIn"]->trigger();
    EXPECT_GT(pages().percent(), percent);
    EXPECT_EQ(m_panel.viewport().geometry().pixelsPerQuarter(), before);
    m_controller.setShown(false);
    m_actions["view.zoomIn"]->trigger();
    EXPECT_GT(m_panel.viewport().geometry().pixelsPerQuarter(), before);
}

TEST_F(LongPagesTest, KeysScrollWhereNothingIsSelected)
{
    type(Qt::Key_Down);
    EXPECT_GT(scrolled(), 0);
    type(Qt::Key_End, Qt::ControlModifier);
    EXPECT_EQ(scrolled(), pages().verticalScrollBar()->maximum());
    EXPECT_EQ(pages().page() + 1, pages().pageCount());
    type(Qt::Key_PageUp);
    EXPECT_LT(scrolled(), pages().verticalScrollBar()->maximum());
    type(Qt::Key_Home, Qt::ControlModifier);
    EXPECT_EQ(scrolled(), 0);
}

TEST_F(LongPagesTest, TheMiddleButtonDragsThePaper)
{
    pages().verticalScrollBar()->setValue(300);
    const QPointF before = headOf(id(40));
    press(sheets(), {300, 300}, {}, Qt::MiddleButton);
    moveTo(sheets(), {300, 180}, {}, Qt::MiddleButton);
    release(sheets(), {300, 180}, {}, Qt::MiddleButton);
    EXPECT_EQ(headOf(id(40)), before - QPointF(0, 120));
    EXPECT_THAT(m_document.selection(), IsEmpty());
    moveTo(sheets(), {300, 100}, {}, Qt::NoButton);
    EXPECT_EQ(scrolled(), 420) << "no longer";
}

TEST_F(LongPagesTest, WhatIsSelectedElsewhereComesIntoView)
{
    ASSERT_FALSE(isSeen(id(599)));
    select({id(599)});
    EXPECT_TRUE(isSeen(id(599)));
    const int before = scrolled();
    select({id(599), id(0)});
    EXPECT_EQ(scrolled(), before) << "some of it is in view";
}

TEST_F(LongPagesTest, FollowsThePlayheadUntilTheUserScrolls)
{
    m_panel.setPlayhead({590 * 480});
    EXPECT_TRUE(isSeen(id(590)));
    ASSERT_TRUE(pages().playheadRect().has_value());
    EXPECT_NEAR(pages().playheadRect()->x(), pages().headOf(id(590))->left(), 2);
    wheel(sheets(), {200, 200}, 3);
    const int before = scrolled();
    m_panel.setPlayhead({20 * 480});
    EXPECT_EQ(scrolled(), before);
    m_panel.resumeFollowing();
    EXPECT_TRUE(isSeen(id(20)));
}

TEST_F(LongPagesTest, WhatSoundsIsLit)
{
    m_panel.setPlayheadVisible(false);
    const QImage before = sheets().grab().toImage();
    m_panel.view().setAnimated(false);
    m_panel.setPlaying(true);
    const QImage lit = sheets().grab().toImage();
    EXPECT_NE(lit, before);
    const QRectF head = *pages().headOf(id(0));
    const QPoint beside(static_cast<int>(head.left()) - 1, static_cast<int>(head.center().y()));
    EXPECT_NE(lit.pixelColor(beside), before.pixelColor(beside));
    m_panel.setPlaying(false);
    EXPECT_EQ(sheets().grab().toImage(), before);
}

TEST_F(LongPagesTest, PaperStaysLightAndTheModelsNotesHaveTheirColourInEveryTheme)
{
    for (const auto kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast}) {
        const Theme theme = makeTheme(kind);
        m_pages.setTheme(theme);
        const QImage image = sheets().grab().toImage();
        EXPECT_EQ(image.pixelColor(4, image.height() / 2), theme.colours.desk);
        const QPoint corner(image.width() / 2, 30);
        EXPECT_EQ(image.pixelColor(corner), theme.colours.paper);
        EXPECT_GT(theme.colours.paper.lightnessF(), 0.85F);
        const QColor added = image.pixelColor(headOf(id(0)).toPoint());
        EXPECT_GT(added.saturation(), 60) << "of its voice, or the model's";
        const QColor own = image.pixelColor(headOf(id(1)).toPoint());
        EXPECT_LT(own.lightnessF(), 0.3F) << "black on paper";
    }
}

TEST_F(LongPagesTest, ALargerInterfaceHasLargerSheets)
{
    pages().zoom(0.7);
    const QSizeF before = pages().headOf(id(0))->size();
    const int percent = pages().percent();
    m_pages.setTheme(makeTheme(ThemeKind::Light, 2));
    EXPECT_NEAR(pages().headOf(id(0))->width(), 2 * before.width(), before.width() / 2);
    EXPECT_NEAR(pages().percent(), percent, 15);
}

} // namespace
} // namespace inventio::ui
