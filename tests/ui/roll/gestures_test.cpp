#include <gmock/gmock.h>

#include "tests/ui/roll/roll_fixture.h"

namespace inventio::ui {
namespace {

using music::Ticks;
using project::NoteId;
using project::Provenance;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class DrawTest : public RollFixture {
protected:
    DrawTest() { m_panel.setTool(Tool::kDraw); }
};

TEST_F(DrawTest, AddsANoteOfTheLastLengthWithAClick)
{
    click(at(490, 72));
    ASSERT_EQ(noteCount(), 4);
    const NoteId id{piece().lastId};
    EXPECT_EQ(note(id).onset, Ticks{480});
    EXPECT_EQ(note(id).pitch, 72);
    EXPECT_EQ(note(id).length, Ticks{480});
    EXPECT_THAT(m_document.selection(), ElementsAre(id));
    EXPECT_EQ(m_document.undoName(), QStringLiteral("Draw note"));
    m_document.undo();
    EXPECT_EQ(noteCount(), 3);
}

TEST_F(DrawTest, SetsTheEndWithADrag)
{
    drag(at(490, 72), at(1430, 72));
    const NoteId id{piece().lastId};
    EXPECT_EQ(note(id).onset, Ticks{480});
    EXPECT_EQ(note(id).end(), Ticks{1440});
    EXPECT_EQ(steps(), 1);
    click(at(2890, 72));
    EXPECT_EQ(note({piece().lastId}).length, Ticks{960}) << "the next note is as long";
}

TEST_F(DrawTest, IgnoresTheGridWithAlt)
{
    drag(at(497.5, 72), at(1400.5, 72), Qt::AltModifier);
    const NoteId id{piece().lastId};
    EXPECT_NEAR(static_cast<double>(note(id).onset.value), 497, 2);
    EXPECT_NEAR(static_cast<double>(note(id).end().value), 1400, 2);
}

TEST_F(DrawTest, SoundsWhileTheButtonIsDown)
{
    std::vector<int> on;
    std::vector<int> off;
    QObject::connect(&m_panel, &RollPanel::noteOn, &m_panel, [&](int pitch, int) { on.push_back(pitch); });
    QObject::connect(&m_panel, &RollPanel::noteOff, &m_panel, [&](int pitch) { off.push_back(pitch); });
    press(view(), at(490, 72));
    EXPECT_THAT(on, ElementsAre(72));
    EXPECT_THAT(off, IsEmpty());
    release(view(), at(490, 72));
    EXPECT_THAT(off, ElementsAre(72));
}

TEST_F(DrawTest, IsCalledOffByEscape)
{
    press(view(), at(490, 72));
    moveTo(view(), at(1430, 72));
    key(Qt::Key_Escape);
    release(view(), at(1430, 72));
    EXPECT_EQ(noteCount(), 3);
    EXPECT_TRUE(content().draft().empty());
    EXPECT_FALSE(m_document.canUndo());
}

TEST_F(DrawTest, ShowsTheNoteBeforeTheDocumentKnowsIt)
{
    press(view(), at(490, 72));
    EXPECT_EQ(noteCount(), 3);
    EXPECT_EQ(content().draft().shown.size(), 1U);
    release(view(), at(490, 72));
    EXPECT_TRUE(content().draft().empty());
}

TEST_F(DrawTest, MakesATrackWhereThereIsNone)
{
    m_document.replace(project::newProject(project::Piece(), "Empty"), {});
    click(at(10, 72));
    ASSERT_EQ(piece().tracks.size(), 1U);
    EXPECT_EQ(noteCount(), 1);
}

TEST_F(DrawTest, ComesFromADoubleClickOfTheSelectTool)
{
    m_panel.setTool(Tool::kSelect);
    doubleClick(view(), at(490, 72));
    EXPECT_EQ(noteCount(), 4);
}

class FirstToolTest : public RollFixture { };

TEST_F(FirstToolTest, WritesNothingOnAStrayClick)
{
    click(at(600, 80));
    EXPECT_EQ(noteCount(), 3);
}

class MoveTest : public RollFixture { };

TEST_F(MoveTest, TakesANoteAlongTheGrid)
{
    drag(bodyOf(kE), bodyOf(kE) + at(490, 66) - at(0, 64));
    EXPECT_EQ(note(kE).onset, Ticks{1440});
    EXPECT_EQ(note(kE).pitch, 66);
    EXPECT_EQ(m_document.undoName(), QStringLiteral("Move note"));
    EXPECT_EQ(steps(), 1);
    m_document.undo();
    EXPECT_EQ(note(kE).onset, Ticks{960});
}

TEST_F(MoveTest, TakesTheWholeSelection)
{
    select({kC, kE, kG});
    drag(bodyOf(kE), bodyOf(kE) + at(480, 60) - at(0, 60));
    EXPECT_EQ(note(kC).onset, Ticks{480});
    EXPECT_EQ(note(kG).onset, Ticks{2400});
    EXPECT_EQ(m_document.undoName(), QStringLiteral("Move 3 notes"));
    EXPECT_EQ(m_document.selection().size(), 3U);
}

TEST_F(MoveTest, StopsTogetherAtTheStart)
{
    select({kC, kE});
    drag(bodyOf(kE), bodyOf(kE) - QPointF(500, 0));
    EXPECT_EQ(note(kC).onset, Ticks{0});
    EXPECT_EQ(note(kE).onset, Ticks{960});
    EXPECT_FALSE(m_document.canUndo());
}

TEST_F(MoveTest, KeepsToOneAxisWithShift)
{
    const QPointF way = at(480, 61) - at(0, 60);
    drag(bodyOf(kE), bodyOf(kE) + way, Qt::ShiftModifier);
    EXPECT_EQ(note(kE).pitch, 64);
    EXPECT_EQ(note(kE).onset, Ticks{1440});
}

TEST_F(MoveTest, IgnoresTheGridWithAlt)
{
    drag(bodyOf(kE), bodyOf(kE) + QPointF(25, 0), Qt::AltModifier);
    EXPECT_EQ(note(kE).onset, Ticks{960} + m_panel.viewport().geometry().ticksOf(25));
    EXPECT_NE(note(kE).onset.value % 120, 0);
}

TEST_F(MoveTest, IsCalledOffByEscapeWithTheSelectionItHad)
{
    select({kC});
    press(view(), bodyOf(kE));
    moveTo(view(), bodyOf(kE) + QPointF(100, 40));
    EXPECT_FALSE(content().draft().empty());
    key(Qt::Key_Escape);
    EXPECT_TRUE(content().draft().empty());
    EXPECT_EQ(note(kE).onset, Ticks{960});
    EXPECT_THAT(m_document.selection(), ElementsAre(kC));
    EXPECT_FALSE(m_document.canUndo());
}

TEST_F(MoveTest, SoundsEveryPitchOnTheWay)
{
    std::vector<int> on;
    QObject::connect(&m_panel, &RollPanel::noteOn, &m_panel, [&](int pitch, int) { on.push_back(pitch); });
    drag(bodyOf(kE), bodyOf(kE) + at(0, 66) - at(0, 64));
    EXPECT_THAT(on, ElementsAre(64, 65, 66));
}

TEST_F(MoveTest, MarksTheModelsNoteAsChanged)
{
    m_document.replace(project::newProject(notesOfAllOwners(), "Mixed"), {});
    drag(bodyOf(kE), bodyOf(kE) + at(480, 60) - at(0, 60));
    EXPECT_EQ(content().notes().find(kE)->provenance, Provenance::Changed);
}

TEST_F(MoveTest, SelectsWithAClick)
{
    select({kC, kE});
    click(bodyOf(kG));
    EXPECT_THAT(m_document.selection(), ElementsAre(kG));
    click(bodyOf(kC), Qt::ShiftModifier);
    EXPECT_THAT(m_document.selection(), ElementsAre(kC, kG));
    click(bodyOf(kG), Qt::ShiftModifier);
    EXPECT_THAT(m_document.selection(), ElementsAre(kC));
    EXPECT_FALSE(m_document.canUndo());
}

TEST_F(MoveTest, GoesOnWhereTheRollScrolledMeanwhile)
{
    m_panel.viewport().zoomInTime(4, 0);
    press(view(), bodyOf(kC));
    const QPointF there = bodyOf(kC) + QPointF(10, 0);
    moveTo(view(), there);
    const double scrolled = m_panel.viewport().geometry().x(Ticks{480}) - m_panel.viewport().geometry().x(Ticks{0});
    m_panel.viewport().scrollBy(scrolled, 0);
    release(view(), there);
    EXPECT_EQ(note(kC).onset, Ticks{480});
}

TEST_F(MoveTest, IsCalledOffWhenTheDocumentChangesUnderIt)
{
    doubleClick(view(), at(490, 72));
    press(view(), bodyOf(kE));
    moveTo(view(), bodyOf(kE) + QPointF(100, 0));
    m_document.undo();
    EXPECT_FALSE(view().isGestureActive());
    EXPECT_TRUE(content().draft().empty());
}

class ResizeTest : public RollFixture { };

TEST_F(ResizeTest, MovesTheEndAlongTheGrid)
{
    drag(endOf(kE), endOf(kE) + at(490, 60) - at(0, 60));
    EXPECT_EQ(note(kE).onset, Ticks{960});
    EXPECT_EQ(note(kE).end(), Ticks{1920});
    EXPECT_EQ(m_document.undoName(), QStringLiteral("Resize note"));
    EXPECT_EQ(steps(), 1);
}

TEST_F(ResizeTest, MovesTheStartAndKeepsTheEnd)
{
    drag(startOf(kE), startOf(kE) - (at(240, 60) - at(0, 60)));
    EXPECT_EQ(note(kE).onset, Ticks{720});
    EXPECT_EQ(note(kE).end(), Ticks{1440});
}

TEST_F(ResizeTest, LeavesAStepOfTheGrid)
{
    drag(endOf(kE), endOf(kE) - QPointF(400, 0));
    EXPECT_EQ(note(kE).length, Ticks{120});
}

TEST_F(ResizeTest, IgnoresTheGridWithAlt)
{
    drag(endOf(kE), endOf(kE) + QPointF(25, 0), Qt::AltModifier);
    EXPECT_EQ(note(kE).length, Ticks{480} + m_panel.viewport().geometry().ticksOf(25));
}

TEST_F(ResizeTest, TakesTheSelectionAlong)
{
    select({kE, kG});
    drag(endOf(kE), endOf(kE) + at(240, 60) - at(0, 60));
    EXPECT_EQ(note(kE).length, Ticks{720});
    EXPECT_EQ(note(kG).length, Ticks{1200});
    EXPECT_EQ(m_document.undoName(), QStringLiteral("Resize 2 notes"));
}

TEST_F(ResizeTest, IsCalledOffByEscape)
{
    press(view(), endOf(kE));
    moveTo(view(), endOf(kE) + QPointF(100, 0));
    key(Qt::Key_Escape);
    EXPECT_EQ(note(kE).length, Ticks{480});
    EXPECT_FALSE(m_document.canUndo());
}

class CopyTest : public RollFixture { };

TEST_F(CopyTest, LeavesTheOriginalsAndSelectsTheCopies)
{
    select({kC, kE});
    drag(bodyOf(kE), bodyOf(kE) + at(0, 76) - at(0, 64), Qt::ControlModifier);
    EXPECT_EQ(noteCount(), 5);
    EXPECT_EQ(note(kE).pitch, 64);
    EXPECT_EQ(note({4}).pitch, 72);
    EXPECT_EQ(note({5}).pitch, 76);
    EXPECT_THAT(m_document.selection(), ElementsAre(NoteId{4}, NoteId{5}));
    EXPECT_EQ(m_document.undoName(), QStringLiteral("Copy 2 notes"));
    EXPECT_EQ(steps(), 1);
}

TEST_F(CopyTest, AddsToTheSelectionWithAClick)
{
    click(bodyOf(kC), Qt::ControlModifier);
    click(bodyOf(kE), Qt::ControlModifier);
    EXPECT_EQ(noteCount(), 3);
    EXPECT_THAT(m_document.selection(), ElementsAre(kC, kE));
}

class RubberBandTest : public RollFixture {
protected:
    RubberBandTest() { m_panel.setTool(Tool::kSelect); }
};

TEST_F(RubberBandTest, SelectsWhatItTouches)
{
    drag(at(470, 70), at(970, 58));
    EXPECT_THAT(m_document.selection(), ElementsAre(kC, kE));
    EXPECT_TRUE(content().draft().empty());
    EXPECT_FALSE(m_document.canUndo());
}

TEST_F(RubberBandTest, ShowsItsBandWhileItIsDrawn)
{
    press(view(), at(470, 70));
    moveTo(view(), at(970, 58));
    ASSERT_TRUE(content().draft().band);
    EXPECT_EQ(content().draft().band->topLeft(), at(470, 70));
}

TEST_F(RubberBandTest, AddsWithShift)
{
    select({kG});
    drag(at(470, 70), at(970, 58), Qt::ShiftModifier);
    EXPECT_THAT(m_document.selection(), ElementsAre(kC, kE, kG));
}

TEST_F(RubberBandTest, SelectsNothingWithAClick)
{
    select({kC});
    click(at(600, 70));
    EXPECT_THAT(m_document.selection(), IsEmpty());
}

TEST_F(RubberBandTest, IsAtHandInTheDrawToolWithShiftOrControl)
{
    m_panel.setTool(Tool::kDraw);
    drag(at(470, 70), at(970, 58), Qt::ShiftModifier);
    EXPECT_EQ(m_document.selection().size(), 2U);
    drag(at(1900, 70), at(2000, 58), Qt::ControlModifier);
    EXPECT_EQ(m_document.selection().size(), 3U);
    EXPECT_EQ(noteCount(), 3);
}

TEST_F(RubberBandTest, IsCalledOffByEscape)
{
    select({kG});
    press(view(), at(470, 70));
    moveTo(view(), at(970, 58));
    key(Qt::Key_Escape);
    EXPECT_THAT(m_document.selection(), ElementsAre(kG));
}

class EraseTest : public RollFixture { };

TEST_F(EraseTest, TakesWhatThePointerPassesOver)
{
    m_panel.setTool(Tool::kErase);
    press(view(), bodyOf(kC));
    moveTo(view(), bodyOf(kE));
    EXPECT_EQ(noteCount(), 3) << "not before the release";
    release(view(), bodyOf(kE));
    EXPECT_FALSE(exists(kC));
    EXPECT_FALSE(exists(kE));
    EXPECT_TRUE(exists(kG));
    EXPECT_EQ(m_document.undoName(), QStringLiteral("Erase 2 notes"));
    m_document.undo();
    EXPECT_EQ(noteCount(), 3);
}

TEST_F(EraseTest, IsTheRightButtonOfTheDrawTool)
{
    m_panel.setTool(Tool::kDraw);
    click(bodyOf(kE), {}, Qt::RightButton);
    EXPECT_FALSE(exists(kE));
    EXPECT_EQ(steps(), 1);
}

TEST_F(EraseTest, ChangesNothingWhereThereIsNothing)
{
    m_panel.setTool(Tool::kErase);
    click(at(600, 80));
    EXPECT_FALSE(m_document.canUndo());
}

TEST_F(EraseTest, IsCalledOffByEscape)
{
    m_panel.setTool(Tool::kErase);
    press(view(), bodyOf(kC));
    key(Qt::Key_Escape);
    release(view(), bodyOf(kC));
    EXPECT_TRUE(exists(kC));
    EXPECT_TRUE(content().draft().empty());
}

class SplitTest : public RollFixture {
protected:
    SplitTest() { m_panel.setTool({"tool.split"}); }
};

TEST_F(SplitTest, CutsANoteAtTheNearestLineOfTheGrid)
{
    click(at(1920 + 480 + 10, 67));
    ASSERT_EQ(noteCount(), 4);
    EXPECT_EQ(note(kG).length, Ticks{480});
    EXPECT_EQ(note({4}).onset, Ticks{2400});
    EXPECT_EQ(note({4}).end(), Ticks{2880});
    EXPECT_EQ(note({4}).pitch, 67);
    EXPECT_EQ(m_document.undoName(), QStringLiteral("Split note"));
    m_document.undo();
    EXPECT_EQ(piece(), threeNotes());
}

TEST_F(SplitTest, ShowsTheCutBeforeItIsMade)
{
    press(view(), at(2400, 67));
    EXPECT_EQ(content().draft().shown.size(), 2U);
    key(Qt::Key_Escape);
    EXPECT_TRUE(content().draft().empty());
    release(view(), at(2400, 67));
    EXPECT_EQ(noteCount(), 3);
}

TEST_F(SplitTest, ChangesNothingBesideANote)
{
    click(at(600, 80));
    EXPECT_FALSE(m_document.canUndo());
}

class PanTest : public RollFixture { };

TEST_F(PanTest, DragsTheRollWithTheMiddleButton)
{
    const double top = m_panel.viewport().geometry().top();
    drag(at(960, 60), at(960, 60) - QPointF(50, 32), {}, Qt::MiddleButton);
    EXPECT_NEAR(m_panel.viewport().geometry().x(Ticks{0}), -50, 1e-6);
    EXPECT_NEAR(m_panel.viewport().geometry().top(), top + 2, 1e-6);
    EXPECT_EQ(noteCount(), 3);
}

TEST_F(PanTest, DragsTheRollWhileSpaceIsHeld)
{
    QKeyEvent down(QEvent::ShortcutOverride, Qt::Key_Space, {});
    QCoreApplication::sendEvent(&view(), &down);
    drag(at(960, 72), at(960, 72) - QPointF(50, 0));
    EXPECT_NEAR(m_panel.viewport().geometry().x(Ticks{0}), -50, 1e-6);
    EXPECT_EQ(noteCount(), 3);
}

} // namespace
} // namespace inventio::ui
