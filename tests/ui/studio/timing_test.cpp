#include "ui/playback/timing_controller.h"

#include <cmath>

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QWheelEvent>
#include <QtTest/QTest>

#include "core/project/piece_edits.h"
#include "tests/ui/studio/recording_studio.h"
#include "ui/files/file_controller.h"
#include "ui/playback/tempo_spin.h"
#include "ui/playback/timing_box.h"
#include "ui/playback/timing_popup.h"
#include "ui/playback/transport_bar.h"

namespace inventio::ui {

namespace {

using music::Ticks;
using project::TimeSignature;

/// An empty piece of 4/4 at 100.
class TimingTest : public RecordingStudio {
protected:
    TimingTest()
    {
        studio->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(studio.get()));
    }

    TimingController& timing() { return *studio->features().timing; }
    TimingBox& box() { return studio->transport().timing(); }
    TempoSpin& field() { return *box().findChild<TempoSpin*>(); }
    TimingPopup* popup() { return qobject_cast<TimingPopup*>(QApplication::activePopupWidget()); }
    /// As it is written: a file counts microseconds.
    double tempoAt(Ticks at) { return std::round(project().piece().tempo.beatsPerMinuteAt(at) * 100) / 100; }
    TimeSignature signatureAt(Ticks at) { return project::timeSignatureAt(project().piece(), at); }
    void seek(Ticks to) { Q_EMIT studio->roll().seekRequested(to); }
    bool rollHasFocus() { return studio->roll().view().hasFocus(); }
    int steps()
    {
        int count = 0;
        for (; studio->document().canUndo(); ++count)
            studio->document().undo();
        for (int i = 0; i < count; ++i)
            studio->document().redo();
        return count;
    }
    QPoint onRuler(Ticks at)
    {
        return {qRound(studio->roll().viewport().geometry().x(at)) + 2, studio->roll().ruler().height() / 2};
    }
    void doubleClickRuler(Ticks at)
    {
        QTest::mouseClick(&studio->roll().ruler(), Qt::LeftButton, {}, onRuler(at));
        QTest::mouseDClick(&studio->roll().ruler(), Qt::LeftButton, {}, onRuler(at));
    }
    void typeTempo(const char* text)
    {
        act("play.tempo");
        QTest::keyClicks(&field(), QLatin1String(text));
        QTest::keyClick(&field(), Qt::Key_Return);
    }
    void turnWheel(int notches)
    {
        QWheelEvent event({5, 5}, box().mapToGlobal(QPointF(5, 5)), {}, {0, notches * 120}, Qt::NoButton, {},
            Qt::NoScrollPhase, false);
        QApplication::sendEvent(&box().tempo(), &event);
    }
};

TEST_F(TimingTest, BeginsANewPieceAtAHundredInFourFour)
{
    EXPECT_EQ(tempoAt({0}), 100);
    EXPECT_EQ(signatureAt({0}), (TimeSignature{4, 4}));
    EXPECT_EQ(box().tempo().text(), QStringLiteral("♩ = 100"));
}

TEST_F(TimingTest, SetsTheTempoWithMouseAndKeysAsOneStep)
{
    QTest::mouseClick(&box().tempo(), Qt::LeftButton);
    QTest::keyClicks(&field(), QStringLiteral("96"));
    QTest::keyClick(&field(), Qt::Key_Return);
    EXPECT_EQ(tempoAt({0}), 96);
    EXPECT_EQ(studio->document().undoName(), QStringLiteral("Tempo 96"));
    EXPECT_EQ(steps(), 1);
    EXPECT_TRUE(rollHasFocus());
    EXPECT_EQ(box().tempo().text(), QStringLiteral("♩ = 96"));
    act("edit.undo");
    EXPECT_EQ(tempoAt({0}), 100);
    EXPECT_EQ(box().tempo().text(), QStringLiteral("♩ = 100"));
}

TEST_F(TimingTest, SetsTheTempoByKeysAlone)
{
    studio->roll().view().setFocus();
    QTest::keyClick(&studio->roll().view(), Qt::Key_T, Qt::ShiftModifier);
    ASSERT_TRUE(field().hasFocus());
    QTest::keyClicks(&field(), QStringLiteral("72"));
    QTest::keyClick(&field(), Qt::Key_Return);
    EXPECT_EQ(tempoAt({0}), 72);
    EXPECT_TRUE(rollHasFocus());
}

TEST_F(TimingTest, SetsTheTempoOfThePartWhereThePlayheadIs)
{
    studio->document().commit(
        QStringLiteral("Change"), project::withTempoFrom(project().piece(), kBar * 2, 60).value());
    seek(kBar * 3);
    EXPECT_EQ(box().tempo().text(), QStringLiteral("♩ = 60"));
    typeTempo("80");
    EXPECT_EQ(tempoAt(kBar), 100);
    EXPECT_EQ(tempoAt(kBar * 2), 80);
}

TEST_F(TimingTest, TurnsTheTempoAsOneStep)
{
    turnWheel(1);
    turnWheel(1);
    turnWheel(-3);
    EXPECT_EQ(tempoAt({0}), 99);
    EXPECT_EQ(steps(), 1);
    act("edit.undo");
    EXPECT_EQ(tempoAt({0}), 100);
    turnWheel(1);
    turnWheel(-1);
    EXPECT_EQ(tempoAt({0}), 100);
    turnWheel(1);
    EXPECT_EQ(tempoAt({0}), 101);
    EXPECT_EQ(steps(), 1);
}

TEST_F(TimingTest, TakesBackNothingElseWhileItIsTurned)
{
    studio->document().commit(
        QStringLiteral("Change"), project::withTempoFrom(project().piece(), kBar * 2, 60).value());
    turnWheel(1);
    turnWheel(-1); // as it was: no step
    turnWheel(1);
    EXPECT_EQ(tempoAt(kBar * 2), 60);
    seek(kBar * 2);
    turnWheel(1);
    EXPECT_EQ(tempoAt(kBar * 2), 61);
    EXPECT_EQ(tempoAt({0}), 101);
    EXPECT_EQ(steps(), 3);
}

TEST_F(TimingTest, IsTappedAsOneStep)
{
    for (const double at : {1.0, 1.5, 2.0, 2.5})
        timing().tap(midi::toNanoseconds({at}));
    EXPECT_EQ(tempoAt({0}), 120);
    EXPECT_EQ(steps(), 1);
    timing().tap(midi::toNanoseconds({9.0}));
    EXPECT_EQ(tempoAt({0}), 120) << "one tap says nothing";
    timing().tap(midi::toNanoseconds({10.0}));
    EXPECT_EQ(tempoAt({0}), 60);
    EXPECT_EQ(steps(), 2) << "another series is another step";
}

TEST_F(TimingTest, IsTappedOnTheBeatsOfTheMetre)
{
    studio->document().commit(
        QStringLiteral("Metre"), project::withTimeSignatureFrom(project().piece(), 0, {6, 8}).value());
    timing().tap(midi::toNanoseconds({1.0}));
    timing().tap(midi::toNanoseconds({2.0}));
    EXPECT_EQ(tempoAt({0}), 90) << "sixty dotted quarters a minute";
}

TEST_F(TimingTest, IsTappedWithAKey)
{
    studio->roll().view().setFocus();
    QTest::keyClick(&studio->roll().view(), Qt::Key_T);
    QTest::qWait(20); // two taps at once would be none
    QTest::keyClick(&studio->roll().view(), Qt::Key_T);
    EXPECT_GT(tempoAt({0}), 100);
    EXPECT_LE(tempoAt({0}), project::kFastestTempo);
}

TEST_F(TimingTest, SetsTheTimeSignatureFromTheBarOfThePlayhead)
{
    seek(kBar + kQuarter);
    QTest::mouseClick(&box().timeSignature(), Qt::LeftButton);
    ASSERT_NE(popup(), nullptr);
    for (auto* button : popup()->findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("3/4")) {
            QTest::mouseClick(button, Qt::LeftButton);
            break;
        }
    EXPECT_EQ(signatureAt({0}), (TimeSignature{4, 4}));
    EXPECT_EQ(signatureAt(kBar), (TimeSignature{3, 4}));
    EXPECT_EQ(project().piece().metre.barStart(2), kBar + kQuarter * 3);
    EXPECT_EQ(box().timeSignature().text(), QStringLiteral("3/4"));
    EXPECT_EQ(studio->document().undoName(), QStringLiteral("Time signature 3/4 from bar 2"));
    EXPECT_TRUE(rollHasFocus());
    act("edit.undo");
    EXPECT_EQ(signatureAt(kBar), (TimeSignature{4, 4}));
}

TEST_F(TimingTest, ChangesTempoInTheMiddleWithADoubleClickOnTheRuler)
{
    doubleClickRuler(kBar * 2);
    ASSERT_NE(popup(), nullptr);
    auto& tempo = *popup()->findChild<TempoSpin*>();
    QTest::keyClicks(&tempo, QStringLiteral("60"));
    QTest::keyClick(&tempo, Qt::Key_Return);
    EXPECT_EQ(tempoAt(kBar * 2 - Ticks{1}), 100);
    EXPECT_EQ(tempoAt(kBar * 2), 60);
    EXPECT_EQ(studio->document().undoName(), QStringLiteral("Tempo 60 from bar 3"));
    EXPECT_TRUE(rollHasFocus());

    doubleClickRuler(kBar * 2);
    ASSERT_NE(popup(), nullptr);
    auto* remove = popup()->findChild<QPushButton*>(QStringLiteral("remove"));
    ASSERT_NE(remove, nullptr);
    QTest::mouseClick(remove, Qt::LeftButton);
    EXPECT_EQ(tempoAt(kBar * 2), 100);
    EXPECT_EQ(steps(), 2);
    EXPECT_TRUE(rollHasFocus());
}

TEST_F(TimingTest, ChangesBothAtThePlayheadByKeysAlone)
{
    seek(kBar * 2);
    studio->roll().view().setFocus();
    QTest::keyClick(&studio->roll().view(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_NE(popup(), nullptr);
    auto* where = popup();
    QTest::keyClicks(where->findChild<TempoSpin*>(), QStringLiteral("60"));
    auto* beats = where->findChild<QSpinBox*>();
    beats->selectAll();
    QTest::keyClicks(beats, QStringLiteral("3"));
    QTest::keyClick(beats, Qt::Key_Return);
    EXPECT_EQ(tempoAt(kBar * 2), 60);
    EXPECT_EQ(signatureAt(kBar * 2), (TimeSignature{3, 4}));
    EXPECT_EQ(steps(), 1);
    EXPECT_TRUE(rollHasFocus());
}

TEST_F(TimingTest, RemovesAChangeByTheRulersMenu)
{
    auto piece = project::withTempoFrom(project().piece(), kBar, 60).value();
    piece = project::withTimeSignatureFrom(std::move(piece), 1, {3, 4}).value();
    studio->document().commit(QStringLiteral("Change"), std::move(piece));
    const auto choose = [&](const QString& text) {
        auto& ruler = studio->roll().ruler();
        QContextMenuEvent event(QContextMenuEvent::Mouse, onRuler(kBar), ruler.mapToGlobal(onRuler(kBar)));
        QApplication::sendEvent(&ruler, &event);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        if (!menu)
            return false;
        for (auto* action : menu->actions())
            if (action->text().remove(QLatin1Char('&')) == text && action->isEnabled()) {
                QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
                return true;
            }
        menu->close();
        return false;
    };
    EXPECT_FALSE(choose(QStringLiteral("Remove Loop"))) << "there is none";
    EXPECT_TRUE(choose(QStringLiteral("Remove Tempo Change")));
    EXPECT_EQ(tempoAt(kBar), 100);
    EXPECT_EQ(signatureAt(kBar), (TimeSignature{3, 4}));
    EXPECT_TRUE(choose(QStringLiteral("Remove Time Signature Change")));
    EXPECT_EQ(signatureAt(kBar), (TimeSignature{4, 4}));
    EXPECT_FALSE(choose(QStringLiteral("Remove Tempo Change")));
    studio->roll().setLoop(TimeSpan{{0}, kBar});
    EXPECT_TRUE(choose(QStringLiteral("Remove Loop")));
    EXPECT_FALSE(studio->roll().content().loop());
}

TEST_F(TimingTest, IsSavedWithTheProject)
{
    seek(kBar);
    typeTempo("72");
    auto piece = project::withTempoFrom(project().piece(), kBar * 3, 60).value();
    piece = project::withTimeSignatureFrom(std::move(piece), 2, {3, 4}).value();
    studio->document().commit(QStringLiteral("Change"), std::move(piece));
    const auto before = project().piece();
    const QString file = folder.filePath(QStringLiteral("tempo.inventio"));
    ASSERT_TRUE(studio->files().saveTo(file));
    act("file.new");
    ASSERT_TRUE(studio->files().open(file));
    EXPECT_EQ(project().piece(), before);
}

TEST_F(TimingTest, IsHeardAtOnceAndThePlayheadStaysInItsBar)
{
    auto& sound = studio->sound();
    studio->document().commit(QStringLiteral("Notes"),
        project::withNote(project().piece(), 0, {.onset = {0}, .pitch = 60, .length = kBar * 20, .velocity = 80}));
    ASSERT_TRUE(QTest::qWaitFor([&] { return sound.plan(audio::DeckName::A)->end().value > 0; }, kWaitMs));
    seek(kBar * 4);
    hear(0.01);
    act("play.play");
    hear(1.2); // two quarters at a hundred
    EXPECT_NEAR(static_cast<double>(sound.player().playhead().tick.value), (kBar * 4 + kQuarter * 2).value, 20);
    const auto before = sound.plan(audio::DeckName::A);
    studio->roll().setLoop(TimeSpan{kBar * 4, kBar * 5});
    turnWheel(-40);
    ASSERT_TRUE(QTest::qWaitFor([&] { return sound.plan(audio::DeckName::A) != before; }, kWaitMs));
    hear(0.01);
    EXPECT_NEAR(static_cast<double>(sound.player().playhead().tick.value), (kBar * 4 + kQuarter * 2).value, 30);
    hear(1.0); // one quarter at sixty
    EXPECT_NEAR(static_cast<double>(sound.player().playhead().tick.value), (kBar * 4 + kQuarter * 3).value, 40);
    hear(1.5);
    EXPECT_NEAR(static_cast<double>(sound.player().playhead().tick.value), (kBar * 4).value + 240, 60)
        << "the loop is still that of the bar";
}

TEST_F(TimingTest, WaitsForTheEndOfARecording)
{
    ASSERT_TRUE(waitForKeyboard(true));
    record(1.0);
    ASSERT_TRUE(studio->recording().isRecording());
    turnWheel(5);
    act("play.tempo");
    act("play.timeSignature");
    EXPECT_FALSE(box().isEditing());
    EXPECT_EQ(popup(), nullptr);
    EXPECT_EQ(tempoAt({0}), 100);
    EXPECT_TRUE(studio->recording().isRecording());
    act("record.record");
    turnWheel(5);
    EXPECT_EQ(tempoAt({0}), 105);
}

} // namespace

} // namespace inventio::ui
