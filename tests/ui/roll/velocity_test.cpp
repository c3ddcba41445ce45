#include <QApplication>

#include "tests/ui/roll/roll_fixture.h"

namespace inventio::ui {
namespace {

class VelocityTest : public RollFixture {
protected:
    VelocityTest()
    {
        m_panel.lanes().setLane(LowerLane::Velocity);
        QApplication::processEvents();
    }
    VelocityLane& lane() { return m_panel.velocityLane(); }
    double heightOf(int velocity) { return lane().height() * (1 - velocity / 127.0); }
    QPointF topOf(project::NoteId id)
    {
        return {m_panel.viewport().geometry().x(note(id).onset) + 3, heightOf(note(id).velocity)};
    }
    void dragInLane(QPointF from, QPointF to)
    {
        press(lane(), from);
        moveTo(lane(), (from + to) / 2);
        moveTo(lane(), to);
        release(lane(), to);
    }
};

TEST_F(VelocityTest, FollowsADraggedBar)
{
    dragInLane(topOf(kE), QPointF(topOf(kE).x(), heightOf(100)));
    EXPECT_NEAR(note(kE).velocity, 100, 1);
    EXPECT_EQ(note(kC).velocity, 80);
    EXPECT_EQ(m_document.undoName(), QStringLiteral("Change velocity"));
    EXPECT_EQ(steps(), 1);
}

TEST_F(VelocityTest, TakesTheSelectionAlong)
{
    select({kC, kE});
    dragInLane(topOf(kE), QPointF(topOf(kE).x(), heightOf(100)));
    EXPECT_NEAR(note(kC).velocity, 100, 1);
    EXPECT_EQ(m_document.undoName(), QStringLiteral("Change velocity of 2 notes"));
}

TEST_F(VelocityTest, IsDrawnAsALineAcrossNotes)
{
    const double left = m_panel.viewport().geometry().x(music::Ticks{0});
    const double right = m_panel.viewport().geometry().x(music::Ticks{1920});
    dragInLane({left, heightOf(20)}, {right, heightOf(120)});
    EXPECT_NEAR(note(kC).velocity, 20, 2);
    EXPECT_NEAR(note(kE).velocity, 70, 3);
    EXPECT_NEAR(note(kG).velocity, 120, 2);
    EXPECT_EQ(steps(), 1);
}

TEST_F(VelocityTest, StaysBetweenOneAndTheLoudest)
{
    dragInLane(topOf(kE), QPointF(topOf(kE).x(), -500));
    EXPECT_EQ(note(kE).velocity, 127);
    dragInLane(topOf(kE), QPointF(topOf(kE).x(), 900));
    EXPECT_EQ(note(kE).velocity, 1);
}

TEST_F(VelocityTest, IsCalledOffByEscape)
{
    press(lane(), topOf(kE));
    moveTo(lane(), topOf(kE) + QPointF(0, 30));
    QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, {});
    QCoreApplication::sendEvent(&lane(), &escape);
    release(lane(), topOf(kE));
    EXPECT_EQ(note(kE).velocity, 80);
    EXPECT_FALSE(m_document.canUndo());
}

} // namespace
} // namespace inventio::ui
