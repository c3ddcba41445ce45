// Pictures of the studio, to be looked at, and what can be checked of them: that every text has the room it needs and no
// two things lie on each other. Each run shows one theme, scale (QT_SCALE_FACTOR) and language; see CMakeLists.txt.
#include <functional>

#include <QAbstractButton>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QPixmap>
#include <QScrollArea>
#include <QTimer>
#include <QToolButton>
#include <QtTest/QTest>

#include "core/project/timing_edits.h"
#include "tests/ui/studio/studio_fixture.h"
#include "ui/enhance/scrubber.h"
#include "ui/roll/roll_panel.h"
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

std::string describe(const QWidget& widget)
{
    QString text;
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        text = label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        text = button->text();
    return QStringLiteral("%1 \"%2\" in %3")
        .arg(QLatin1String(widget.metaObject()->className()), text,
            widget.parentWidget() ? QLatin1String(widget.parentWidget()->metaObject()->className()) : QLatin1String())
        .toStdString();
}

QSize roomNeeded(const QLabel& label)
{
    return label.wordWrap() ? QSize(0, label.heightForWidth(label.width())) : label.minimumSizeHint();
}

/// The icon alone, or the words on it, whatever there is around them.
QSize roomNeeded(const QAbstractButton& button)
{
    const auto* tool = qobject_cast<const QToolButton*>(&button);
    const bool showsIcon = tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull();
    return showsIcon ? button.iconSize() : button.fontMetrics().size(Qt::TextShowMnemonic, button.text());
}

bool isCutOff(const QWidget& widget)
{
    QSize needed;
    if (const auto* label = qobject_cast<const QLabel*>(&widget); label && !label->text().isEmpty())
        needed = roomNeeded(*label);
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        needed = roomNeeded(*button).expandedTo({24, 24});
    return needed.width() > widget.width() || needed.height() > widget.height();
}

/// Neighbours in a layout may touch, not overlap.
void expectNoOverlap(const QWidget& parent)
{
    QList<QWidget*> shown;
    for (auto* child : parent.findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
        if (child->isVisible() && !child->isWindow()
            && (qobject_cast<QLabel*>(child) || qobject_cast<QAbstractButton*>(child)))
            shown << child;
    for (qsizetype i = 0; i < shown.size(); ++i)
        for (qsizetype j = 0; j < i; ++j)
            EXPECT_FALSE(shown[i]->geometry().intersects(shown[j]->geometry()))
                << describe(*shown[i]) << " and " << describe(*shown[j]);
}

class ScreensTest : public StudioTest {
protected:
    /// Once more, now that the texts are there.
    ScreensTest()
    {
        QDir().mkpath(QStringLiteral("screens"));
        open(makeBassScorer);
        const QString theme = wanted("INVENTIO_TEST_THEME", "light");
        studio->theme().choose(theme == QLatin1String("dark") ? ThemeChoice::Dark : ThemeChoice::Light);
    }

    void inspect(QWidget& window, const QString& name)
    {
        QTest::qWait(100);
        const QString file = QStringLiteral("screens/%1-%2-%3x-%4.png")
                                 .arg(name, wanted("INVENTIO_TEST_THEME", "light"))
                                 .arg(window.devicePixelRatio())
                                 .arg(wanted("INVENTIO_TEST_LANGUAGE", "en"));
        EXPECT_TRUE(window.grab().save(file)) << file.toStdString();
        auto parts = window.findChildren<QWidget*>();
        parts << &window;
        for (const auto* part : parts) {
            if (!part->isVisible())
                continue;
            EXPECT_FALSE(isCutOff(*part)) << name.toStdString() << ": " << describe(*part);
            expectNoOverlap(*part);
        }
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

TEST_F(ScreensTest, TheLens)
{
    studio->actions()["view.lens"]->trigger();
    QTest::qWait(500);
    inspect(*studio, QStringLiteral("lens"));
}

TEST_F(ScreensTest, TheSmallestWindow)
{
    studio->resize(studio->minimumSize());
    enhance();
    inspect(*studio, QStringLiteral("small"));
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
