// Pictures of the studio, to be looked at, and what can be checked of them: that every text has the room it needs and no
// two things lie on each other. Each run shows one theme, scale (QT_SCALE_FACTOR), interface size and
// language; see CMakeLists.txt.
#include <functional>

#include <QDialog>
#include <QDir>
#include <QPixmap>
#include <QTimer>
#include <QtTest/QTest>

#include "core/project/timing_edits.h"
#include "tests/ui/studio/looks.h"
#include "tests/ui/studio/studio_fixture.h"
#include "ui/accompaniment/accompany_controller.h"
#include "ui/enhance/scrubber.h"
#include "ui/files/export_controller.h"
#include "ui/learn/learn_controller.h"
#include "ui/learn/learn_panel.h"
#include "ui/roll/roll_panel.h"
#include "ui/studio/side_rail.h"
#include "ui/studio/translations.h"
#include "ui/theme/theme_keeper.h"

/// Qt's platform asks the desktop's bus for its settings, and leaves a connection behind.
extern "C" const char* __lsan_default_suppressions()
{
    return "leak:libdbus\n";
}

namespace inventio::ui {

namespace {

QString wanted(const char* variable, const char* otherwise)
{
    return qEnvironmentVariable(variable, QLatin1String(otherwise));
}

class ScreensTest : public StudioTest {
protected:
    /// Once more, now that the texts are there.
    ScreensTest()
    {
        QDir().mkpath(QStringLiteral("screens"));
        open(makeBassScorer);
        const QString theme = wanted("INVENTIO_TEST_THEME", "light");
        studio->theme().choose(theme == QLatin1String("dark") ? ThemeChoice::Dark
                : theme == QLatin1String("contrast")          ? ThemeChoice::HighContrast
                                                              : ThemeChoice::Light);
        studio->theme().setScale(wanted("INVENTIO_TEST_INTERFACE", "100").toInt() / 100.0);
    }

    void inspect(QWidget& window, const QString& name)
    {
        QTest::qWait(100);
        const QString file = QStringLiteral("screens/%1-%2-%3x-%4-%5.png")
                                 .arg(name, wanted("INVENTIO_TEST_THEME", "light"))
                                 .arg(window.devicePixelRatio())
                                 .arg(wanted("INVENTIO_TEST_LANGUAGE", "en"), wanted("INVENTIO_TEST_INTERFACE", "100"));
        EXPECT_TRUE(window.grab().save(file)) << file.toStdString();
        expectGoodLooks(window, name.toStdString());
    }

    /// Looks at the dialog that an action opens, and closes it.
    void inspectDialog(ActionId what, const QString& name)
    {
        bool seen = false;
        QTimer::singleShot(300, studio.get(), [&] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            seen = true;
            inspect(*dialog, name);
            dialog->reject();
        });
        studio->actions()[what]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(seen, kWaitMs);
    }

    const Translations m_translations{wanted("INVENTIO_TEST_LANGUAGE", "en")};
};

TEST_F(ScreensTest, TheFirstStart)
{
    inspect(*studio, QStringLiteral("start"));
}

TEST_F(ScreensTest, AfterAnEnhance)
{
    enhance();
    studio->actions()["model.nextChange"]->trigger();
    inspect(*studio, QStringLiteral("enhanced"));
}

TEST_F(ScreensTest, AfterAnAccompaniment)
{
    QSignalSpy stopped(&studio->accompanying(), &AccompanyController::stopped);
    studio->actions()["model.accompany"]->trigger();
    ASSERT_TRUE(stopped.wait(kWaitMs));
    inspect(*studio, QStringLiteral("accompanied"));
    studio->resize(studio->minimumSize());
    inspect(*studio, QStringLiteral("accompanied-small"));
}

TEST_F(ScreensTest, TheLens)
{
    studio->actions()["view.lens"]->trigger();
    QTest::qWait(500);
    inspect(*studio, QStringLiteral("lens"));
}

/// The list, the window with the first step of each lesson, and every step as it is once it is done.
TEST_F(ScreensTest, TheLessons)
{
    auto& lessons = *studio->findChild<LearnController*>();
    auto& panel = *studio->findChild<LearnPanel*>();
    studio->actions()["learn.open"]->trigger();
    inspect(*studio, QStringLiteral("lessons"));
    const auto library = lessons.library();
    for (const auto& entry : library) {
        if (!isPossible(entry.capsule))
            continue;
        lessons.open(entry.id);
        inspect(*studio, QStringLiteral("lesson-%1").arg(entry.id));
        for (std::size_t step = 1; step <= entry.capsule.steps.size(); ++step) {
            if (studio->actions()["learn.doIt"]->isEnabled())
                studio->actions()["learn.doIt"]->trigger();
            ASSERT_TRUE(QTest::qWaitFor([this] { return !studio->composer().isWorking(); }, kWaitMs));
            inspect(panel, QStringLiteral("lesson-%1-%2").arg(entry.id).arg(step));
            studio->actions()["learn.next"]->trigger();
        }
    }
}

TEST_F(ScreensTest, ThePages)
{
    enhance();
    studio->actions()["model.nextChange"]->trigger();
    studio->actions()["view.page"]->trigger();
    inspect(*studio, QStringLiteral("pages"));
    studio->resize(studio->minimumSize());
    inspect(*studio, QStringLiteral("pages-small"));
}

TEST_F(ScreensTest, TheSmallestWindow)
{
    studio->resize(studio->minimumSize());
    enhance();
    inspect(*studio, QStringLiteral("small"));
}

TEST_F(ScreensTest, TheFirstStepsOfANewcomer)
{
    studio->actions()["help.firstSteps"]->trigger();
    inspect(*studio, QStringLiteral("greeting"));
    studio->actions()["play.play"]->trigger();
    inspect(*studio, QStringLiteral("steps"));
    studio->actions()["file.new"]->trigger();
    inspect(*studio, QStringLiteral("empty"));
}

TEST_F(ScreensTest, ARegionWhileTheModelWorksAndWhatIsComparedAfter)
{
    auto piece = project().piece();
    piece.region = project::Area{piece.metre.barStart(2), piece.metre.barStart(4)};
    studio->document().commit(QStringLiteral("Region"), piece);
    enhance();
    studio->actions()["compare.other"]->trigger();
    inspect(*studio, QStringLiteral("before"));
}

TEST_F(ScreensTest, APictureToKeep)
{
    enhance();
    const QString theme = wanted("INVENTIO_TEST_THEME", "light");
    ASSERT_TRUE(studio->exports().exportPicture(QStringLiteral("screens/picture-%1.png").arg(theme)));
}

TEST_F(ScreensTest, AColumnInADrawer)
{
    studio->setMinimumSize(1, 1);
    studio->resize(QSize(740, 640) * studio->theme().scale());
    for (auto* rail : studio->findChildren<SideRail*>()) {
        auto* button = rail->findChild<QToolButton*>();
        button->toggle();
        inspect(
            *studio, QStringLiteral("drawer-") + (rail->x() > 0 ? QStringLiteral("right") : QStringLiteral("left")));
        button->toggle();
    }
}

TEST_F(ScreensTest, ChangesOfTempoAndTimeSignature)
{
    auto piece = project::withTimeSignatureFrom(project().piece(), 2, {3, 4}).value();
    piece = project::withTempoFrom(piece, piece.metre.barStart(2), 92.5).value();
    piece = project::withTempoFrom(piece, piece.metre.barStart(5), 60).value();
    piece = project::withTimeSignatureFrom(piece, 6, {6, 8}).value();
    studio->document().commit(QStringLiteral("Change"), piece);
    studio->actions()["play.tempo"]->trigger();
    inspect(*studio, QStringLiteral("timing"));
    studio->actions()["play.timingChange"]->trigger();
    auto* popup = QApplication::activePopupWidget();
    ASSERT_NE(popup, nullptr);
    inspect(*popup, QStringLiteral("timing-popup"));
    popup->close();
}

TEST_F(ScreensTest, TheDialogs)
{
    inspectDialog("edit.settings", QStringLiteral("settings"));
    inspectDialog("help.keys", QStringLiteral("keys"));
    inspectDialog("help.findAction", QStringLiteral("palette"));
    inspectDialog("help.about", QStringLiteral("about"));
    studio->actions()["edit.selectAll"]->trigger();
    inspectDialog("edit.quantiseWith", QStringLiteral("quantise"));
}

} // namespace

} // namespace inventio::ui
