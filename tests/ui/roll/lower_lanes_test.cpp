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
        settle();
    }
    /// Layouts answer each other by posting.
    static void settle()
    {
        for (int i = 0; i < 4; ++i)
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
    const int lanes = m_panel.lanes().height() + m_panel.harmony().height();
    choose(LowerLane::Hidden);
    EXPECT_FALSE(m_panel.lanes().isVisible());
    EXPECT_FALSE(m_panel.harmony().isVisible());
    EXPECT_NEAR(view().height(), before + lanes, 8) << "and what parted them";
    choose(LowerLane::Score);
    EXPECT_TRUE(m_panel.harmony().isVisible());
    EXPECT_NEAR(view().height(), before, 2);
}

TEST_F(LowerLanesTest, TheTabsStandBesideTheOverviewWhileNoLaneIsShown)
{
    const QTabBar& tabs = m_panel.lanes().tabs();
    const auto topOf = [this](const QWidget& part) { return part.mapTo(&m_panel, QPoint()).y(); };
    choose(LowerLane::Hidden);
    EXPECT_TRUE(tabs.isVisible());
    EXPECT_NEAR(topOf(tabs), topOf(m_panel.overview()), 2);
    EXPECT_LE(tabs.mapTo(&m_panel, QPoint(tabs.width(), 0)).x(), m_panel.overview().x());
    const QPoint score = tabs.tabRect(0).center();
    press(m_panel.lanes().tabs(), score);
    release(m_panel.lanes().tabs(), score);
    settle();
    EXPECT_TRUE(m_panel.lanes().score().isVisible());
    EXPECT_LT(topOf(tabs), topOf(m_panel.lanes().score()));
    EXPECT_GE(topOf(tabs), topOf(view()) + view().height());
}

TEST_F(LowerLanesTest, MoreStavesHaveMoreRoom)
{
    const int two = m_panel.lanes().score().height();
    project::Piece piece = threeNotes();
    piece.tracks.resize(3, piece.tracks.front());
    m_document.replace(project::newProject(piece, "Three parts"), {});
    settle();
    EXPECT_GT(m_panel.lanes().score().height(), two + 30);
    m_document.replace(project::newProject(threeNotes(), "One part"), {});
    settle();
    EXPECT_NEAR(m_panel.lanes().score().height(), two, 2);
}

TEST_F(LowerLanesTest, ALowPanelKeepsToTheRoll)
{
    m_panel.resize(1000, 240);
    QApplication::processEvents();
    EXPECT_FALSE(m_panel.lanes().isVisible());
}

} // namespace
} // namespace inventio::ui
