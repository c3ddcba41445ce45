#include "ui/widgets/state_line.h"

#include <algorithm>

#include <QLabel>
#include <QMainWindow>
#include <QMenuBar>
#include <QtTest/QTest>

#include <gtest/gtest.h>

#include "ui/widgets/elided_label.h"

namespace inventio::ui {

namespace {

class StateLineTest : public testing::Test {
protected:
    StateLineTest()
    {
        m_window.menuBar()->setNativeMenuBar(false);
        for (const char* title : {"File", "Edit", "View"})
            m_window.menuBar()->addMenu(QString::fromLatin1(title));
        m_line = new StateLine(*m_window.menuBar());
        m_state = new ElidedLabel(QStringLiteral("Saved"));
        m_line->add(m_state);
        m_window.show();
        setWidth(600);
    }

    void setWidth(int width)
    {
        m_window.resize(width, 300);
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents();
    }

    QMainWindow m_window;
    StateLine* m_line = nullptr;
    QLabel* m_state = nullptr;
};

TEST_F(StateLineTest, HasTheRoomThatTheMenusLeave)
{
    const QMenuBar& menus = *m_window.menuBar();
    const int before = menus.height();
    EXPECT_TRUE(m_line->isVisible());
    EXPECT_GT(m_line->x(), menus.actionGeometry(menus.actions().back()).right());
    EXPECT_EQ(m_line->geometry().right(), menus.rect().right());
    setWidth(300);
    EXPECT_GT(m_line->x(), menus.actionGeometry(menus.actions().back()).right());
    EXPECT_EQ(menus.height(), before);
    setWidth(90);
    EXPECT_FALSE(m_line->isVisible()) << "menus come first";
}

TEST_F(StateLineTest, TellsASentenceInPlaceOfTheStates)
{
    m_line->tell(QStringLiteral("Written: tune.mid"));
    EXPECT_FALSE(m_state->isVisible());
    const auto labels = m_line->findChildren<QLabel*>();
    EXPECT_TRUE(std::ranges::any_of(labels, [](const QLabel* label) {
        return label->isVisible() && label->accessibleName() == QStringLiteral("Written: tune.mid");
    }));
    m_line->tell({});
    EXPECT_TRUE(m_state->isVisible());
}

} // namespace

} // namespace inventio::ui
