// What the studio's actions do that concerns the window as a whole; see studio_window.h.

#include <algorithm>

#include <QActionGroup>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QMenuBar>
#include <QStatusBar>

#include "core/analysis/key.h"
#include "ui/actions/actions.h"
#include "ui/actions/command_palette.h"
#include "ui/actions/shortcuts_dialog.h"
#include "ui/document/document.h"
#include "ui/enhance/enhance_controller.h"
#include "ui/enhance/enhance_panel.h"
#include "ui/enhance/lens_controller.h"
#include "ui/enhance/review_controller.h"
#include "ui/files/export_controller.h"
#include "ui/files/file_controller.h"
#include "ui/files/melodies.h"
#include "ui/playback/sound_controller.h"
#include "ui/playback/sound_settings.h"
#include "ui/playback/transport_bar.h"
#include "ui/recording/keyboard_settings.h"
#include "ui/recording/record_controller.h"
#include "ui/roll/roll_panel.h"
#include "ui/settings/settings.h"
#include "ui/settings/settings_dialog.h"
#include "ui/studio/about_dialog.h"
#include "ui/studio/dialog_asker.h"
#include "ui/studio/studio_window.h"
#include "ui/versions/version_controller.h"
#include "ui/versions/versions_panel.h"
#include "ui/widgets/notice_bar.h"

namespace inventio::ui {

namespace {

constexpr int kMessageMs = 6000;
constexpr int kBarsAtOnce = 20;
constexpr int kMinBars = 8; ///< of an empty piece
constexpr int kLowestShown = 40;
constexpr int kHighestShown = 79;

} // namespace

void StudioWindow::connectFiles()
{
    m_actions->on("file.new", this, [this] { m_files->newPiece(); });
    m_actions->on("file.open", this, [this] { m_files->chooseAndOpen(); });
    m_actions->on("file.importMidi", this, [this] { m_files->chooseAndImport(); });
    m_actions->on("file.save", this, [this] { m_files->save(); });
    m_actions->on("file.saveAs", this, [this] { m_files->saveAs(); });
    m_actions->on("file.quit", this, [this] { close(); });
    connect(m_files, &FileController::recentFilesChanged, this, &StudioWindow::fillRecentFiles);
    connect(m_files, &FileController::opened, this, [this] {
        showTitle();
        highlightScale();
        m_enhancePanel->tell({});
        m_transport->showTime(m_document->piece(), {0});
        showWholePiece();
    });
    connect(m_document, &Document::savedChanged, this, &StudioWindow::showTitle);
    connect(m_exports, &ExportController::exported, this, [this](const QString& file) {
        statusBar()->showMessage(tr("Written: %1").arg(QFileInfo(file).fileName()), kMessageMs);
    });
}

void StudioWindow::showWholePiece()
{
    const auto& metre = m_document->piece().metre;
    const auto end = std::max(m_roll->content().endOfLastBar(), metre.barStart(kMinBars));
    if (metre.barsUntil(end) > kBarsAtOnce)
        return;
    // With room for the voices that the model adds below a melody.
    m_roll->viewport().fitTo({{0}, end, kLowestShown, kHighestShown});
}

void StudioWindow::connectView()
{
    auto* tools = new QActionGroup(this);
    for (const ActionId tool : allActions())
        if (std::string_view(tool.info().id).starts_with("tool."))
            tools->addAction((*m_actions)[tool]);
    m_actions->on("view.highlightScale", this, [this] { highlightScale(); });
    m_actions->on("view.followPlayhead", this, [this] { // after the roll has done it
        const char* names[]
            = {QT_TR_NOOP("Following is off"), QT_TR_NOOP("Follows page by page"), QT_TR_NOOP("Follows continuously")};
        statusBar()->showMessage(tr(names[static_cast<int>(m_roll->viewport().followMode())]), kMessageMs);
    });
    m_actions->on("view.fullScreen", this,
        [this] { (*m_actions)["view.fullScreen"]->isChecked() ? showFullScreen() : showNormal(); });
    connect(m_sound, &SoundController::stateTold, this, [this](const QString& state) {
        m_soundState->setText(fontMetrics().elidedText(state, Qt::ElideRight, 360));
        m_soundState->setToolTip(state);
    });
    connect(m_sound, &SoundController::troubled, m_notices, &NoticeBar::tell);
    m_transport->setSnap(m_roll->content().snap());
    connect(m_transport, &TransportBar::snapChosen, this, [this](SnapUnit unit) {
        m_roll->setSnap(unit);
        m_roll->view().setFocus();
    });
    connect(m_theme, &ThemeKeeper::changed, this, &StudioWindow::applyTheme);
}

void StudioWindow::connectModel()
{
    m_actions->on("model.enhance", this, [this] { m_enhancing->start(); });
    m_actions->on("model.enhanceAgain", this, [this] { m_enhancing->again(); });
    m_actions->on("model.stop", this, [this] { m_enhancing->stop(); });
    m_actions->on("model.newSeed", this, [this] { m_enhancePanel->drawSeed(); });
    m_actions->on("model.nextChange", this, [this] { m_review->next(); });
    m_actions->on("model.previousChange", this, [this] { m_review->previous(); });
    m_actions->on("model.keepChange", this, [this] { m_review->keep(); });
    m_actions->on("model.takeBackChange", this, [this] { m_review->takeBack(); });
    m_actions->on("view.lens", this, [this] { m_lens->setOn((*m_actions)["view.lens"]->isChecked()); });
    connect(m_enhancing, &EnhanceController::started, this, [this] {
        m_versions->showOther(false);
        m_review->setPaused(true);
    });
    connect(m_enhancing, &EnhanceController::stopped, this, [this] { m_review->setPaused(false); });
    connect(m_review, &ReviewController::previewing, this, [this] { m_versions->showOther(false); });
    connect(m_enhancing, &EnhanceController::finished, this,
        [this](project::VersionId parent, project::VersionId made, bool isOnShow) {
            m_versions->compareWith(isOnShow ? parent : made);
            m_versionsPanel->choose(m_document->project().current);
        });
    connect(m_composer, &Composer::modelLoading, this, [this] { m_modelState->setText(tr("Model: loading…")); });
    connect(m_composer, &Composer::modelLoaded, this, [this](const QString& identity) {
        m_model = identity;
        m_modelState->setText(tr("Model: %1").arg(identity.section(QLatin1Char(' '), 0, 0)));
        m_modelState->setToolTip(identity);
    });
    connect(m_composer, &Composer::modelMissing, this, [this](const QString& reason) {
        m_modelState->setText(tr("Model: none"));
        m_modelState->setToolTip(reason);
    });
}

void StudioWindow::connectHelp()
{
    m_actions->on("edit.settings", this, [this] {
        SettingsDialog dialog(*m_settings, *m_theme, this);
        dialog.addSection(tr("SOUND"), new SoundSettings(*m_sound, asker(), &dialog));
        connect(&dialog, &SettingsDialog::changed, this, [this] { m_enhancing->setAnimated(m_settings->animates()); });
        auto* keyboard = new KeyboardSettings(*m_settings, *m_live, &dialog);
        connect(keyboard, &KeyboardSettings::strengthChanged, m_recording, &RecordController::refreshTiming);
        dialog.addSection(tr("KEYBOARD"), keyboard);
        dialog.exec();
        fillThemes();
    });
    m_actions->on("help.keys", this, [this] { ShortcutsDialog(*m_actions, this).exec(); });
    m_actions->on("help.findAction", this, [this] { CommandPalette(*m_actions, this).exec(); });
    m_actions->on("help.about", this,
        [this] { AboutDialog(QString::fromStdString(m_parts.program), m_model, m_sound->soundFont(), this).exec(); });
}

void StudioWindow::fillMelodies()
{
    auto* menu = new QMenu(tr("Sample &Melodies"), this);
    bool wasWhole = false;
    for (const auto& melody : melodies()) {
        if (melody.isWhole != wasWhole)
            menu->addSection(tr("To listen to"));
        wasWhole = melody.isWhole;
        auto* action = menu->addAction(melody.title, this, [this, id = melody.id] { m_files->openMelody(id); });
        action->setStatusTip(melody.by);
        action->setToolTip(melody.by);
    }
    m_actions->menu(Menu::File)->insertMenu((*m_actions)["file.save"], menu);
    m_recentMenu = new QMenu(tr("Open &Recent"), this);
    m_actions->menu(Menu::File)->insertMenu((*m_actions)["file.save"], m_recentMenu);
}

void StudioWindow::fillRecentFiles()
{
    m_recentMenu->clear();
    for (const auto& file : m_settings->recentFiles()) {
        QString name = QFileInfo(file).fileName();
        auto* action = m_recentMenu->addAction(
            name.replace(QLatin1Char('&'), QLatin1String("&&")), this, [this, file] { m_files->open(file); });
        action->setStatusTip(file);
    }
    m_recentMenu->setEnabled(!m_recentMenu->isEmpty());
}

void StudioWindow::fillThemes()
{
    const auto known = findChild<QMenu*>(QStringLiteral("themes"));
    auto* menu = known ? known : new QMenu(tr("T&heme"), this);
    if (!known) {
        menu->setObjectName(QStringLiteral("themes"));
        m_actions->menu(Menu::View)->addMenu(menu);
    }
    menu->clear();
    auto* group = new QActionGroup(menu);
    int number = 0;
    for (const auto& name : {tr("As the &System"), tr("&Light"), tr("&Dark"), tr("&High Contrast")}) {
        const auto choice = static_cast<ThemeChoice>(number++);
        auto* action = menu->addAction(name, this, [this, choice] {
            m_settings->setTheme(choice);
            m_theme->choose(choice);
        });
        action->setCheckable(true);
        action->setChecked(m_theme->choice() == choice);
        group->addAction(action);
    }
}

void StudioWindow::highlightScale()
{
    std::optional<ScaleHighlight> scale;
    if ((*m_actions)["view.highlightScale"]->isChecked())
        if (const auto key
            = analysis::estimateKey(analysis::pitchClassWeights(project::sequenceOf(m_document->piece()))))
            scale = ScaleHighlight{key->tonic, key->mode};
    m_roll->setScale(scale);
}

bool StudioWindow::eventFilter(QObject* watched, QEvent* event)
{
    const bool isHand = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::KeyPress
        || event->type() == QEvent::MouseButtonRelease;
    if (watched == &m_roll->view() && isHand) {
        if (m_composer->isEnhancing())
            m_enhancing->setUserWorks(event->type() == QEvent::MouseButtonPress);
        else if (event->type() == QEvent::MouseButtonPress)
            m_versions->showOther(false); // what is drawn goes into the version on show
    }
    return QMainWindow::eventFilter(watched, event);
}

} // namespace inventio::ui
