// From the first start to a file for other programs, as a newcomer goes: with the mouse alone, and with keys alone.
#include <functional>

#include <QDialogButtonBox>
#include <QEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QPushButton>
#include <QTimer>
#include <QtTest/QTest>

#include "tests/ui/studio/studio_fixture.h"
#include "ui/enhance/enhance_panel.h"
#include "ui/enhance/scrubber.h"
#include "ui/files/tune_card.h"
#include "ui/playback/compare_switch.h"
#include "ui/playback/sound_controller.h"
#include "ui/playback/transport_bar.h"
#include "ui/settings/settings.h"
#include "ui/studio/first_steps.h"
#include "ui/versions/version_controller.h"

namespace inventio::ui {

namespace {

constexpr int kMaxGestures = 6;

class WholeStoryTest : public StudioTest {
protected:
    WholeStoryTest()
    {
        auto parts = studioParts(makeBassScorer, folder.filePath(QStringLiteral("first")), nullptr);
        parts.greets = true;
        studio.reset();
        studio = std::make_unique<TestStudio>(parts);
        studio->settings().setExportFolder(folder.path());
        studio->show();
        studio->begin({});
        studio->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(studio.get()));
        openSilence();
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        ++gestures;
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    void click(QWidget* part)
    {
        ASSERT_NE(part, nullptr);
        ASSERT_TRUE(part->isVisible() && part->isEnabled());
        ++gestures;
        QTest::mouseClick(part, Qt::LeftButton);
    }

    /// The button that says so.
    static QPushButton* button(QWidget& in, const QString& text)
    {
        for (auto* each : in.findChildren<QPushButton*>())
            if (each->text() == text)
                return each;
        return nullptr;
    }

    void waitForTheModel(const std::function<void()>& begin)
    {
        QSignalSpy stopped(&studio->enhancing(), &EnhanceController::stopped);
        begin();
        ASSERT_TRUE(stopped.count() > 0 || stopped.wait(kWaitMs));
    }

    /// Opens the dialog for a file by `open`, and answers it.
    void answerDialog(const std::function<void()>& open, const std::function<void(QFileDialog&)>& answer)
    {
        QTimer looking;
        QObject::connect(&looking, &QTimer::timeout, &looking, [&] {
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            if (!dialog || !dialog->isVisible())
                return;
            looking.stop();
            answer(*dialog);
        });
        looking.start(20);
        open();
    }

    void expectTheEnd()
    {
        EXPECT_LE(gestures, kMaxGestures);
        EXPECT_TRUE(project().currentVersion().favourite) << "kept";
        EXPECT_TRUE(QFile::exists(folder.filePath(name + QStringLiteral(".mid"))));
        for (const auto step :
            {FirstSteps::Step::Play, FirstSteps::Step::Enhance, FirstSteps::Step::Compare, FirstSteps::Step::Keep})
            EXPECT_TRUE(studio->findChild<FirstSteps*>()->isDone(step)) << static_cast<int>(step);
    }

    int gestures = 0;
    QString name; ///< of the tune
};

TEST_F(WholeStoryTest, TakesSixKeys)
{
    auto* card = qobject_cast<TuneCard*>(QApplication::focusWidget());
    ASSERT_NE(card, nullptr) << "the first tune waits to be chosen";
    name = card->text();
    press(Qt::Key_Return);
    EXPECT_TRUE(waitUntilPlaying(true));
    waitForTheModel([this] { press(Qt::Key_Return, Qt::ControlModifier); });
    EXPECT_FALSE(studio->versions().showsOther());
    press(Qt::Key_C);
    EXPECT_TRUE(studio->versions().showsOther());
    press(Qt::Key_Y, Qt::ShiftModifier);
    answerDialog([this] { press(Qt::Key_E, Qt::ControlModifier); },
        [this](QFileDialog& dialog) {
            ++gestures;
            QTest::keyClick(dialog.focusWidget() ? dialog.focusWidget() : &dialog, Qt::Key_Return);
        });
    expectTheEnd();
}

TEST_F(WholeStoryTest, TakesSixClicks)
{
    auto* card = studio->findChildren<TuneCard*>().at(1);
    name = card->text();
    QEnterEvent enter({5, 5}, {5, 5}, {5, 5});
    QCoreApplication::sendEvent(card, &enter);
    EXPECT_TRUE(waitUntilPlaying(true)) << "to hear what is chosen from takes no click";
    click(card);
    EXPECT_TRUE(waitUntilPlaying(true));
    waitForTheModel([this] { click(button(studio->enhancePanel(), QStringLiteral("Enhance"))); });
    click(button(studio->transport().compareSwitch(), QStringLiteral("Before")));
    EXPECT_TRUE(studio->versions().showsOther());
    click(button(studio->scrubber(), QStringLiteral("Keep")));
    answerDialog([this] { click(button(*studio->findChild<FirstSteps*>(), QStringLiteral("Export MIDI…"))); },
        [this](QFileDialog& dialog) { click(dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save)); });
    expectTheEnd();
}

} // namespace

} // namespace inventio::ui
