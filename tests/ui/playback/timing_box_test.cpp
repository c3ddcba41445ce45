#include "ui/playback/timing_box.h"

#include <QLineEdit>
#include <QMainWindow>
#include <QSignalSpy>
#include <QToolButton>
#include <QWheelEvent>
#include <QtTest/QTest>

#include <gtest/gtest.h>

#include "core/project/timing_edits.h"
#include "ui/actions/actions.h"
#include "ui/playback/tempo_spin.h"

namespace inventio::ui {
namespace {

class TimingBoxTest : public testing::Test {
protected:
    TimingBoxTest()
    {
        m_window.resize(400, 200);
        m_elsewhere.setGeometry(200, 100, 100, 50);
        m_elsewhere.setFocusPolicy(Qt::StrongFocus);
        box.showTiming(piece, {0});
        QObject::connect(&box, &TimingBox::closed, &m_window, [this] { m_elsewhere.setFocus(); });
        m_window.show();
        m_window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&m_window));
        actions.on("play.tempo", &box, [this] { box.editTempo(); });
    }

    TempoSpin& field() { return *box.findChild<TempoSpin*>(); }
    void type(const char* text) { QTest::keyClicks(&field(), QLatin1String(text)); }
    int room() { return box.sizeHint().expandedTo(box.minimumSize()).width(); }
    double chosen() { return m_chosen.value(0).value(0).toDouble(); }
    void turn(int angle)
    {
        QWheelEvent event(
            {5, 5}, box.mapToGlobal(QPointF(5, 5)), {}, {0, angle}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&box.tempo(), &event);
    }

    QMainWindow m_window;
    Actions actions{&m_window};
    TimingBox box{actions, &m_window};
    QWidget m_elsewhere{&m_window};
    project::Piece piece = project::newPiece("Melody");
    QSignalSpy m_chosen{&box, &TimingBox::tempoChosen};
};

TEST_F(TimingBoxTest, ShowsTempoAndTimeSignatureOfThePlace)
{
    EXPECT_EQ(box.tempo().text(), QStringLiteral("♩ = 100"));
    EXPECT_EQ(box.timeSignature().text(), QStringLiteral("4/4"));
    piece = project::withTempoFrom(piece, {1920}, 92.5).value();
    piece = project::withTimeSignatureFrom(piece, 1, {6, 8}).value();
    box.showTiming(piece, {1920});
    EXPECT_EQ(box.tempo().text(), QStringLiteral("♩ = ") + QLocale().toString(92.5));
    EXPECT_EQ(box.timeSignature().text(), QStringLiteral("6/8"));
    EXPECT_TRUE(box.tempo().accessibleName().contains(QLocale().toString(92.5)));
    EXPECT_TRUE(box.timeSignature().accessibleName().contains(QStringLiteral("6/8")));
}

TEST_F(TimingBoxTest, BecomesAFieldWithAClickAndTakesWhatIsTyped)
{
    QTest::mouseClick(&box.tempo(), Qt::LeftButton);
    EXPECT_TRUE(box.isEditing());
    EXPECT_TRUE(field().hasFocus());
    type("96");
    QTest::keyClick(&field(), Qt::Key_Return);
    EXPECT_EQ(chosen(), 96);
    EXPECT_FALSE(box.isEditing());
    EXPECT_TRUE(m_elsewhere.hasFocus());
}

TEST_F(TimingBoxTest, GivesUpWithEscape)
{
    box.editTempo();
    type("96");
    QTest::keyClick(&field(), Qt::Key_Escape);
    EXPECT_EQ(m_chosen.count(), 0);
    EXPECT_FALSE(box.isEditing());
    EXPECT_TRUE(m_elsewhere.hasFocus());
    EXPECT_EQ(box.tempo().text(), QStringLiteral("♩ = 100"));
}

TEST_F(TimingBoxTest, TakesWhatIsTypedWithAClickElsewhere)
{
    box.editTempo();
    type("96");
    QTest::mouseClick(&m_window, Qt::LeftButton, {}, QPoint(390, 10)); // which takes no focus
    EXPECT_EQ(chosen(), 96);
    EXPECT_TRUE(m_elsewhere.hasFocus());
}

TEST_F(TimingBoxTest, TakesWhatIsTypedWhenTheFocusLeaves)
{
    QLineEdit other(&m_window);
    other.show();
    box.editTempo();
    type("96");
    other.setFocus();
    EXPECT_EQ(chosen(), 96);
    EXPECT_FALSE(box.isEditing());
    EXPECT_TRUE(other.hasFocus());
}

TEST_F(TimingBoxTest, ChoosesNothingWhereNothingWasChanged)
{
    piece.tempo = music::TempoMap({{{0}, 508'474}}); // 118.0001
    box.showTiming(piece, {0});
    box.editTempo();
    QTest::keyClick(&field(), Qt::Key_Return);
    EXPECT_EQ(m_chosen.count(), 0);
}

TEST_F(TimingBoxTest, MovesWithTheArrows)
{
    box.editTempo();
    QTest::keyClick(&field(), Qt::Key_Up);
    QTest::keyClick(&field(), Qt::Key_Up);
    QTest::keyClick(&field(), Qt::Key_PageDown);
    QTest::keyClick(&field(), Qt::Key_Enter);
    EXPECT_EQ(chosen(), 92);
}

TEST_F(TimingBoxTest, KeepsReturnFromTheRestOfTheWindow)
{
    QSignalSpy rewound(actions["play.toStart"], &QAction::triggered);
    QSignalSpy played(actions["play.play"], &QAction::triggered);
    box.editTempo();
    QTest::keyClick(&field(), Qt::Key_Return);
    EXPECT_EQ(rewound.count(), 0);
    box.editTempo();
    type("90");
    QTest::keyClick(&field(), Qt::Key_Space);
    EXPECT_EQ(played.count(), 1) << "it plays, as everywhere";
    EXPECT_EQ(chosen(), 90);
}

TEST_F(TimingBoxTest, IsTurnedByTheWheelWithoutAField)
{
    QSignalSpy turned(&box, &TimingBox::tempoTurned);
    turn(120);
    turn(-240);
    turn(60);
    turn(60); // a touchpad's halves
    ASSERT_EQ(turned.count(), 3);
    EXPECT_EQ(turned[0][0].toInt(), 1);
    EXPECT_EQ(turned[1][0].toInt(), -2);
    EXPECT_EQ(turned[2][0].toInt(), 1);
    EXPECT_FALSE(box.isEditing());
}

TEST_F(TimingBoxTest, DoesNotGrowWithItsDigits)
{
    box.editTempo(); // both pages have been seen, and know their fonts
    QTest::keyClick(&field(), Qt::Key_Escape);
    const int width = room();
    piece = project::withTempo(piece, {0}, 60).value();
    box.showTiming(piece, {0});
    EXPECT_EQ(room(), width);
    box.editTempo();
    EXPECT_EQ(room(), width);
}

TEST_F(TimingBoxTest, IsTapped)
{
    box.editTempo();
    field().tap(midi::toNanoseconds({1.0}), 1.5); // dotted quarters
    EXPECT_EQ(field().value(), 100);
    field().tap(midi::toNanoseconds({2.0}), 1.5);
    EXPECT_EQ(field().value(), 90);
}

} // namespace
} // namespace inventio::ui
