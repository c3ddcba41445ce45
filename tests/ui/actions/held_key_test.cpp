#include "ui/actions/held_key.h"

#include <QAction>
#include <QSignalSpy>
#include <QWidget>
#include <QtTest/QTest>

#include <gtest/gtest.h>

namespace inventio::ui {
namespace {

constexpr int kAnyTimeIsLong = 0;
constexpr int kNoTimeIsLong = 1'000'000;

class HeldKeyTest : public testing::Test {
protected:
    HeldKeyTest()
    {
        m_action.setShortcut(QKeySequence(Qt::Key_C));
        m_window.addAction(&m_action);
        m_window.show();
        m_window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&m_window));
    }

    static void waitUntilEnded(const HeldKey& held)
    {
        EXPECT_TRUE(QTest::qWaitFor([&] { return !held.isHeld(); }));
    }

    QWidget m_window;
    QAction m_action{QStringLiteral("Compare")};
    QSignalSpy m_triggered{&m_action, &QAction::triggered};
};

TEST_F(HeldKeyTest, TellsWhenAHeldKeyIsLetGo)
{
    const HeldKey held(&m_action, kAnyTimeIsLong);
    QSignalSpy letGo(&held, &HeldKey::letGo);
    QTest::keyPress(&m_window, Qt::Key_C);
    EXPECT_EQ(m_triggered.count(), 1);
    EXPECT_EQ(letGo.count(), 0);
    QTest::keyRelease(&m_window, Qt::Key_C);
    waitUntilEnded(held);
    EXPECT_EQ(letGo.count(), 1);
    EXPECT_EQ(m_triggered.count(), 1);
}

TEST_F(HeldKeyTest, SaysNothingOfAKeyThatIsTapped)
{
    const HeldKey held(&m_action, kNoTimeIsLong);
    QSignalSpy letGo(&held, &HeldKey::letGo);
    QTest::keyClick(&m_window, Qt::Key_C);
    waitUntilEnded(held);
    EXPECT_EQ(m_triggered.count(), 1);
    EXPECT_EQ(letGo.count(), 0);
}

TEST_F(HeldKeyTest, IsTriggeredOnceByAKeyThatRepeatsItself)
{
    const HeldKey held(&m_action, kAnyTimeIsLong);
    QSignalSpy letGo(&held, &HeldKey::letGo);
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(&m_window, Qt::Key_C);
    waitUntilEnded(held);
    EXPECT_EQ(m_triggered.count(), 1);
    EXPECT_EQ(letGo.count(), 1);
    QTest::keyPress(&m_window, Qt::Key_C);
    EXPECT_EQ(m_triggered.count(), 2);
}

TEST_F(HeldKeyTest, LeavesOtherKeysAndTheMenuAlone)
{
    const HeldKey held(&m_action, kAnyTimeIsLong);
    QSignalSpy letGo(&held, &HeldKey::letGo);
    m_action.trigger();
    QTest::keyClick(&m_window, Qt::Key_D);
    EXPECT_EQ(letGo.count(), 0);
    QTest::keyPress(&m_window, Qt::Key_C);
    QTest::keyClick(&m_window, Qt::Key_D);
    EXPECT_EQ(letGo.count(), 0);
    QTest::keyRelease(&m_window, Qt::Key_C);
    waitUntilEnded(held);
    EXPECT_EQ(letGo.count(), 1);
}

} // namespace
} // namespace inventio::ui
