#include <cmath>

#include <gmock/gmock.h>

#include "core/project/piece_edits.h"
#include "tests/ui/roll/roll_fixture.h"
#include "ui/roll/roll_menu.h"

namespace inventio::ui {
namespace {

using music::Ticks;
using project::NoteId;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class KeysTest : public RollFixture { };

TEST_F(KeysTest, ChooseTools)
{
    key(Qt::Key_1);
    EXPECT_EQ(content().tools().tool(), Tool::kSelect);
    key(Qt::Key_3);
    EXPECT_EQ(content().tools().tool(), Tool::kErase);
    key(Qt::Key_4);
    EXPECT_EQ(content().tools().tool(), Tool::kRegion);
    key(Qt::Key_5);
    EXPECT_EQ(content().tools().tool(), Tool::kLock);
    key(Qt::Key_2);
    EXPECT_EQ(content().tools().tool(), Tool::kDraw);
}

TEST_F(KeysTest, SwitchesShowWhetherTheRollFollowsAndWhatColoursTell)
{
    m_panel.setFollowMode(FollowMode::Off);
    key(Qt::Key_F, Qt::ShiftModifier);
    EXPECT_TRUE(m_actions["view.followPlayhead"]->isChecked()) << "page by page";
    key(Qt::Key_F, Qt::ShiftModifier);
    EXPECT_TRUE(m_actions["view.followPlayhead"]->isChecked()) << "continuously";
    key(Qt::Key_F, Qt::ShiftModifier);
    EXPECT_FALSE(m_actions["view.followPlayhead"]->isChecked());
    key(Qt::Key_V);
    EXPECT_TRUE(content().scene().coloursByVoice);
    EXPECT_TRUE(m_actions["view.colourByVoice"]->isChecked());
    key(Qt::Key_V);
    EXPECT_FALSE(content().scene().coloursByVoice);
}

TEST_F(KeysTest, SelectAllAndNone)
{
    key(Qt::Key_A, Qt::ControlModifier);
    EXPECT_EQ(m_document.selection().size(), 3U);
    key(Qt::Key_Escape);
    EXPECT_THAT(m_document.selection(), IsEmpty());
}

TEST_F(KeysTest, DeleteTheSelection)
{
    select({kC, kE});
    key(Qt::Key_Delete);
    EXPECT_EQ(noteCount(), 1);
    EXPECT_EQ(m_document.undoName(), QStringLiteral("Delete 2 notes"));
    m_document.undo();
    EXPECT_EQ(noteCount(), 3);
    select({kG});
    key(Qt::Key_Backspace);
    EXPECT_FALSE(exists(kG));
}

TEST_F(KeysTest, JoinWhatWasSplit)
{
    m_document.commit(QStringLiteral("Split"), project::withNoteSplit(m_document.piece(), kC, Ticks{240}));
    key(Qt::Key_A, Qt::ControlModifier);
    ASSERT_EQ(noteCount(), 4);
    key(Qt::Key_J);
    EXPECT_EQ(noteCount(), 3);
    EXPECT_EQ(m_document.undoName(), QStringLiteral("Join 4 notes"));
    key(Qt::Key_J);
    m_document.undo();
    EXPECT_EQ(noteCount(), 4) << "where nothing is joined there is no step";
}

TEST_F(KeysTest, TransposeTheSelection)
{
    select({kC});
    key(Qt::Key_Up);
    EXPECT_EQ(note(kC).pitch, 61);
    key(Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(note(kC).pitch, 49);
    EXPECT_EQ(steps(), 2);
}

TEST_F(KeysTest, TransposeInTheScale)
{
    select({kE});
    key(Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(note(kE).pitch, 65);
}

TEST_F(KeysTest, NudgeAndStretchTheSelection)
{
    select({kE});
    key(Qt::Key_Right);
    EXPECT_EQ(note(kE).onset, Ticks{1080});
    key(Qt::Key_Left);
    EXPECT_EQ(note(kE).onset, Ticks{960});
    key(Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_EQ(note(kE).length, Ticks{600});
    key(Qt::Key_Left, Qt::ShiftModifier);
    EXPECT_EQ(note(kE).length, Ticks{480});
    key(Qt::Key_Right, Qt::ControlModifier | Qt::AltModifier);
    EXPECT_EQ(note(kE).onset, Ticks{961});
    EXPECT_EQ(steps(), 5);
}

TEST_F(KeysTest, ChangeVelocity)
{
    select({kE});
    const int before = note(kE).velocity;
    key(Qt::Key_Plus, Qt::ShiftModifier);
    EXPECT_GT(note(kE).velocity, before);
    key(Qt::Key_Minus);
    EXPECT_EQ(note(kE).velocity, before);
}

TEST_F(KeysTest, DuplicateBehindTheSelection)
{
    select({kC, kE});
    key(Qt::Key_D, Qt::ControlModifier);
    EXPECT_EQ(noteCount(), 5);
    EXPECT_EQ(note({4}).onset, Ticks{1440});
    EXPECT_EQ(note({5}).onset, Ticks{2400});
    EXPECT_THAT(m_document.selection(), ElementsAre(NoteId{4}, NoteId{5}));
}

TEST_F(KeysTest, QuantiseTheSelection)
{
    drag(bodyOf(kE), bodyOf(kE) + QPointF(5, 0), Qt::AltModifier);
    ASSERT_NE(note(kE).onset, Ticks{960});
    key(Qt::Key_Q);
    EXPECT_EQ(note(kE).onset, Ticks{960});
    EXPECT_EQ(m_document.undoName(), QStringLiteral("Quantise note"));
}

TEST_F(KeysTest, QuantiseToTripletsThatAreNoWholeTicks)
{
    project::Piece piece = threeNotes();
    piece.ticksPerQuarter = 1024;
    piece.metre = music::TimeSignatureMap(1024);
    piece.tracks[0].notes[2].note.onset = {3760}; // the twelfth triplet of the bar is at 3754.7
    m_document.commit(QStringLiteral("Move"), std::move(piece));
    content().tools().setSnap(SnapUnit::EighthTriplet);
    select({kG});
    key(Qt::Key_Q);
    EXPECT_EQ(note(kG).onset, Ticks{3755});
}

TEST_F(KeysTest, LockTheSelection)
{
    select({kE});
    key(Qt::Key_L, Qt::ControlModifier);
    EXPECT_TRUE(content().notes().find(kE)->locked);
    key(Qt::Key_L, Qt::ControlModifier);
    EXPECT_FALSE(content().notes().find(kE)->locked);
}

TEST_F(KeysTest, LoopTheSelection)
{
    select({kE});
    key(Qt::Key_L);
    EXPECT_EQ(content().loop(), (TimeSpan{{960}, {1440}}));
    key(Qt::Key_L);
    EXPECT_FALSE(content().loop());
}

TEST_F(KeysTest, MoveTheCursorWhileNothingIsSelected)
{
    content().tools().setCursor({{0}, 60});
    key(Qt::Key_Right);
    key(Qt::Key_Up);
    EXPECT_EQ(content().tools().cursor(), (NoteCursor{{120}, 61}));
    key(Qt::Key_Up, Qt::ShiftModifier);
    EXPECT_EQ(content().tools().cursor().pitch, 73);
    EXPECT_FALSE(m_document.canUndo());
}

TEST_F(KeysTest, ShowTheCursorOnceTheyAreUsed)
{
    content().tools().setCursor({{480}, 62});
    const QImage without = view().grab().toImage();
    content().tools().setCursor({{480}, 70});
    EXPECT_EQ(view().grab().toImage(), without) << "nobody uses keys";
    key(Qt::Key_Up);
    EXPECT_NE(view().grab().toImage(), without);
    click({5, 5});
    EXPECT_EQ(view().grab().toImage(), without) << "the mouse again";
}

TEST_F(KeysTest, InsertAtTheCursorAndGoOn)
{
    content().tools().setCursor({{480}, 62});
    key(Qt::Key_Return);
    ASSERT_EQ(noteCount(), 4);
    EXPECT_EQ(note({4}).onset, Ticks{480});
    EXPECT_EQ(note({4}).pitch, 62);
    EXPECT_EQ(content().tools().cursor().at, Ticks{960});
    EXPECT_THAT(m_document.selection(), IsEmpty());
}

TEST_F(KeysTest, SelectTheNoteUnderTheCursor)
{
    content().tools().setCursor({{1000}, 64});
    key(Qt::Key_Return);
    EXPECT_THAT(m_document.selection(), ElementsAre(kE));
    EXPECT_EQ(noteCount(), 3);
}

TEST_F(KeysTest, GoFromNoteToNote)
{
    content().tools().setCursor({{0}, 60});
    key(Qt::Key_Right, Qt::ControlModifier);
    EXPECT_THAT(m_document.selection(), ElementsAre(kC));
    key(Qt::Key_Right, Qt::ControlModifier);
    EXPECT_THAT(m_document.selection(), ElementsAre(kE));
    key(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_THAT(m_document.selection(), ElementsAre(kE, kG));
    key(Qt::Key_Right, Qt::ControlModifier);
    EXPECT_THAT(m_document.selection(), ElementsAre(kE, kG)) << "there is no further one";
    key(Qt::Key_Left, Qt::ControlModifier);
    EXPECT_THAT(m_document.selection(), ElementsAre(kC));
}

TEST_F(KeysTest, CopyAndPasteAtThePlayhead)
{
    select({kC, kE});
    key(Qt::Key_C, Qt::ControlModifier);
    m_panel.setPlayhead({3840});
    key(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(noteCount(), 5);
    EXPECT_EQ(note({4}).onset, Ticks{3840});
    EXPECT_EQ(note({5}).onset, Ticks{4800});
    EXPECT_EQ(note({5}).pitch, 64);
    EXPECT_EQ(m_document.undoName(), QStringLiteral("Paste 2 notes"));
}

TEST_F(KeysTest, ZoomAndFit)
{
    const double before = m_panel.viewport().geometry().pixelsPerQuarter();
    key(Qt::Key_Equal, Qt::ControlModifier);
    EXPECT_GT(m_panel.viewport().geometry().pixelsPerQuarter(), before);
    key(Qt::Key_Minus, Qt::ControlModifier);
    EXPECT_NEAR(m_panel.viewport().geometry().pixelsPerQuarter(), before, 1e-6);
    select({kE});
    key(Qt::Key_Z);
    EXPECT_GT(m_panel.viewport().geometry().pixelsPerQuarter(), 2 * before);
    key(Qt::Key_F);
    EXPECT_LE(m_panel.viewport().geometry().x(Ticks{3840}), view().width());
}

TEST_F(KeysTest, ChangeHowThePlayheadIsFollowed)
{
    ASSERT_EQ(m_panel.viewport().followMode(), FollowMode::Page);
    key(Qt::Key_F, Qt::ShiftModifier);
    EXPECT_EQ(m_panel.viewport().followMode(), FollowMode::Continuous);
    key(Qt::Key_F, Qt::ShiftModifier);
    EXPECT_EQ(m_panel.viewport().followMode(), FollowMode::Off);
}

TEST_F(KeysTest, TakeArrowsAndEnterFromTheWindowButNoLetters)
{
    QKeyEvent enter(QEvent::ShortcutOverride, Qt::Key_Return, {});
    enter.ignore();
    QCoreApplication::sendEvent(&view(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    QKeyEvent letter(QEvent::ShortcutOverride, Qt::Key_Q, {});
    letter.ignore();
    QCoreApplication::sendEvent(&view(), &letter);
    EXPECT_FALSE(letter.isAccepted());
}

TEST_F(KeysTest, NeedNoShiftedDigit)
{
    for (int digit = Qt::Key_0; digit <= Qt::Key_9; ++digit)
        EXPECT_FALSE(m_panel.commands().actionFor(QKeyEvent(QEvent::KeyPress, digit, Qt::ShiftModifier)));
}

TEST_F(KeysTest, StandInTheMenuToo)
{
    select({kC});
    m_actions.provide(Need::Selection, true);
    m_actions.provide(Need::Editable, true);
    const auto menu = makeRollMenu(m_actions);
    int entries = 0;
    for (const QAction* action : menu->actions()) {
        if (action->isSeparator())
            continue;
        ++entries;
        EXPECT_FALSE(action->text().isEmpty());
    }
    EXPECT_GT(entries, 15);
}

TEST_F(KeysTest, TheMenuOffersOnlyWhatCanBeDone)
{
    m_actions.provide(Need::Editable, true);
    for (const bool selects : {false, true}) {
        m_actions.provide(Need::Selection, selects);
        const auto menu = makeRollMenu(m_actions);
        for (const QAction* action : menu->actions())
            EXPECT_TRUE(action->isEnabled()) << qPrintable(action->text());
        EXPECT_FALSE(menu->actions().isEmpty());
        EXPECT_FALSE(menu->actions().first()->isSeparator());
        EXPECT_FALSE(menu->actions().last()->isSeparator());
        EXPECT_EQ(menu->actions().contains(m_actions["edit.cut"]), selects);
    }
}

TEST_F(KeysTest, GreyWhatCannotBeDone)
{
    EXPECT_FALSE(m_panel.commands().canRun("edit.delete"));
    select({kC});
    EXPECT_TRUE(m_panel.commands().canRun("edit.delete"));
    EXPECT_FALSE(m_panel.commands().canRun("model.clearRegion"));
}

class WheelTest : public RollFixture { };

TEST_F(WheelTest, ZoomsAboutThePointer)
{
    m_panel.viewport().zoomInTime(3, 0);
    m_panel.viewport().scrollBy(200, 0);
    const QPointF pointer(300, 200);
    const double ticks = m_panel.viewport().geometry().ticksAt(300);
    const double row = m_panel.viewport().geometry().rowHeight();
    wheel(view(), pointer, 2, Qt::ControlModifier);
    EXPECT_NEAR(m_panel.viewport().geometry().ticksAt(300), ticks, 1e-6);
    EXPECT_DOUBLE_EQ(m_panel.viewport().geometry().rowHeight(), row);
    const int pitch = m_panel.viewport().geometry().pitchAt(200);
    wheel(view(), pointer, 2, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_GT(m_panel.viewport().geometry().rowHeight(), row);
    EXPECT_EQ(m_panel.viewport().geometry().pitchAt(200), pitch);
}

TEST_F(WheelTest, MakesRowsOfWholePixelsAndAddsUpWhatIsLessThanOne)
{
    const double row = m_panel.viewport().geometry().rowHeight();
    for (int i = 0; i < 12; ++i) {
        m_panel.viewport().zoomInPitch(std::pow(1.2, 0.1), 200);
        const double now = m_panel.viewport().geometry().rowHeight();
        EXPECT_DOUBLE_EQ(now, std::round(now));
    }
    EXPECT_NEAR(m_panel.viewport().geometry().rowHeight(), row * std::pow(1.2, 1.2), 0.51);
}

TEST_F(WheelTest, ScrollsEitherAxis)
{
    const double top = m_panel.viewport().geometry().top();
    wheel(view(), {300, 200}, -1);
    EXPECT_GT(m_panel.viewport().geometry().top(), top);
    wheel(view(), {300, 200}, -1, Qt::ShiftModifier);
    EXPECT_GT(m_panel.viewport().geometry().left(), 0);
}

TEST_F(WheelTest, ChangesVelocityWithAlt)
{
    const int before = note(kE).velocity;
    wheel(view(), bodyOf(kE), 1, Qt::AltModifier);
    EXPECT_EQ(note(kE).velocity, before + 5);
    EXPECT_EQ(steps(), 1);
}

TEST_F(KeysTest, WhatStandsInTheRollsPlaceIsAskedFirst)
{
    const double before = m_panel.viewport().geometry().pixelsPerQuarter();
    std::vector<ActionId> asked;
    m_panel.commands().setStandIn([&asked](ActionId action) {
        asked.push_back(action);
        return action == ActionId("view.zoomIn");
    });
    m_actions["view.zoomIn"]->trigger();
    EXPECT_EQ(m_panel.viewport().geometry().pixelsPerQuarter(), before);
    m_actions["edit.selectAll"]->trigger();
    EXPECT_EQ(m_document.selection().size(), 3U) << "which it leaves to the roll";
    EXPECT_EQ(asked, (std::vector<ActionId>{"view.zoomIn", "edit.selectAll"}));
    m_panel.commands().setStandIn({});
    m_actions["view.zoomIn"]->trigger();
    EXPECT_GT(m_panel.viewport().geometry().pixelsPerQuarter(), before);
}

} // namespace
} // namespace inventio::ui
