#include "ui/enhance/risk_curve.h"

#include <QCoreApplication>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace inventio::ui {
namespace {

using composing::creativeRiskOf;

class RiskCurveTest : public testing::Test {
protected:
    RiskCurveTest()
    {
        curve.resize(240, 56);
        curve.setRisk(*creativeRiskOf("4..2..1"));
    }

    std::string risk() { return textOf(curve.risk()); }

    RiskCurve curve;
    QSignalSpy changed{&curve, &RiskCurve::changed};
};

TEST_F(RiskCurveTest, TimeRunsFromLeftToRightAndOneIsInTheMiddle)
{
    EXPECT_LT(curve.placeOf(0).x(), curve.placeOf(1).x());
    EXPECT_LT(curve.placeOf(1).x(), curve.placeOf(2).x());
    EXPECT_LT(curve.placeOf(0).y(), curve.placeOf(1).y());
    EXPECT_NEAR(curve.placeOf(2).y(), 28.0, 0.01);
}

TEST_F(RiskCurveTest, KeysChooseAPointAndMoveIt)
{
    QTest::keyClick(&curve, Qt::Key_Up);
    EXPECT_EQ(risk(), "4.1..2..1");
    QTest::keyClick(&curve, Qt::Key_Right);
    QTest::keyClick(&curve, Qt::Key_Right);
    QTest::keyClick(&curve, Qt::Key_Right); // there is no more
    QTest::keyClick(&curve, Qt::Key_PageDown);
    EXPECT_EQ(risk(), "4.1..2..0.5");
    QTest::keyClick(&curve, Qt::Key_PageDown);
    EXPECT_EQ(risk(), "4.1..2..0.1") << "stays in its range";
    EXPECT_EQ(changed.count(), 3);
    EXPECT_TRUE(curve.accessibleName().endsWith(QStringLiteral("point 3 of 3: 0.1"))) << "is told";
}

TEST_F(RiskCurveTest, ThePointerDrawsFromPointToPoint)
{
    const int middle = qRound(curve.placeOf(2).y());
    QTest::mousePress(&curve, Qt::LeftButton, {}, QPoint(5, middle));
    QMouseEvent move(QEvent::MouseMove, QPointF(120, middle), QPointF(120, middle), Qt::NoButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&curve, &move);
    EXPECT_EQ(risk(), "1..1..1");
}

TEST_F(RiskCurveTest, BeyondItsEdgesAreItsEnds)
{
    QTest::mousePress(&curve, Qt::LeftButton, {}, QPoint(-50, -50));
    EXPECT_EQ(risk(), "10..2..1");
}

} // namespace
} // namespace inventio::ui
