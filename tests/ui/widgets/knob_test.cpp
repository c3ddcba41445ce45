#include "ui/widgets/knob.h"

#include <QCoreApplication>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QtTest/QTest>

#include <gtest/gtest.h>

namespace inventio::ui {

namespace {

class KnobTest : public testing::Test {
protected:
    KnobTest()
    {
        m_knob.setRange(0, 100);
        m_knob.setUsual(80);
        m_knob.setValue(50);
        m_knob.show();
    }

    void moveTo(QPoint at)
    {
        QMouseEvent move(QEvent::MouseMove, at, m_knob.mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&m_knob, &move);
    }

    Knob m_knob;
};

TEST_F(KnobTest, IsTurnedByDraggingUpAndDown)
{
    QSignalSpy released(&m_knob, &Knob::sliderReleased);
    const QPoint middle = m_knob.rect().center();
    QTest::mousePress(&m_knob, Qt::LeftButton, {}, middle);
    moveTo(middle - QPoint(0, 60));
    EXPECT_EQ(m_knob.value(), 100);
    moveTo(middle + QPoint(0, 30));
    EXPECT_EQ(m_knob.value(), 25);
    EXPECT_EQ(released.count(), 0);
    QTest::mouseRelease(&m_knob, Qt::LeftButton, {}, middle + QPoint(0, 30));
    EXPECT_EQ(released.count(), 1) << "one step to undo";
    EXPECT_EQ(m_knob.value(), 25);
}

TEST_F(KnobTest, AClickAloneChangesNothing)
{
    QTest::mouseClick(&m_knob, Qt::LeftButton, {}, QPoint(2, 2));
    EXPECT_EQ(m_knob.value(), 50);
}

TEST_F(KnobTest, ADoubleClickSetsItBack)
{
    QTest::mouseDClick(&m_knob, Qt::LeftButton);
    EXPECT_EQ(m_knob.value(), 80);
}

TEST_F(KnobTest, IsTurnedByKeysAndShowsIt)
{
    const QImage before = m_knob.grab().toImage();
    QTest::keyClick(&m_knob, Qt::Key_Up);
    EXPECT_EQ(m_knob.value(), 51);
    QTest::keyClick(&m_knob, Qt::Key_End);
    EXPECT_EQ(m_knob.value(), 100);
    EXPECT_NE(m_knob.grab().toImage(), before);
}

} // namespace

} // namespace inventio::ui
