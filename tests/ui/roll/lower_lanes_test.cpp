#include "ui/roll/lower_lanes.h"

#include <QApplication>

#include "tests/ui/roll/roll_fixture.h"

namespace inventio::ui {
namespace {

class LowerLanesTest : public RollFixture {
protected:
    void choose(LowerLane lane)
    {
        m_panel.lanes().setLane(lane);
        QApplication::processEvents();
    }
};

TEST_F(LowerLanesTest, TheScoreIsShownFirst)
{
    EXPECT_EQ(m_panel.lanes().lane(), LowerLane::Score);
    EXPECT_TRUE(m_panel.lanes().score().isVisible());
    EXPECT_FALSE(m_panel.velocityLane().isVisible());
}

TEST_F(LowerLanesTest, OneLaneIsShownAtATime)
{
    choose(LowerLane::Velocity);
    EXPECT_TRUE(m_panel.velocityLane().isVisible());
    EXPECT_FALSE(m_panel.lanes().score().isVisible());
}

TEST_F(LowerLanesTest, HiddenLeavesItsRoomToTheRoll)
{
    const int before = view().height();
    const int lane = m_panel.lanes().score().height();
    choose(LowerLane::Hidden);
    EXPECT_FALSE(m_panel.lanes().score().isVisible());
    EXPECT_NEAR(view().height(), before + lane, 2);
    choose(LowerLane::Score);
    EXPECT_NEAR(view().height(), before, 2);
}

TEST_F(LowerLanesTest, ALowPanelKeepsToTheRoll)
{
    m_panel.resize(1000, 240);
    QApplication::processEvents();
    EXPECT_FALSE(m_panel.lanes().isVisible());
}

} // namespace
} // namespace inventio::ui
