#include "ui/studio/studio_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStatusBar>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/actions/actions.h"
#include "ui/document/document.h"
#include "ui/editing/edit_controller.h"
#include "ui/enhance/enhance_controller.h"
#include "ui/enhance/enhance_panel.h"
#include "ui/enhance/lens_controller.h"
#include "ui/enhance/note_card.h"
#include "ui/enhance/review_controller.h"
#include "ui/enhance/scrubber.h"
#include "ui/files/export_controller.h"
#include "ui/files/file_controller.h"
#include "ui/files/melodies.h"
#include "ui/playback/listen_controller.h"
#include "ui/playback/sound_controller.h"
#include "ui/playback/tracks_panel.h"
#include "ui/playback/transport_bar.h"
#include "ui/recording/count_in_label.h"
#include "ui/recording/live_keyboard.h"
#include "ui/recording/piano_panel.h"
#include "ui/recording/record_controller.h"
#include "ui/roll/roll_panel.h"
#include "ui/settings/settings.h"
#include "ui/studio/dialog_asker.h"
#include "ui/theme/style.h"
#include "ui/versions/version_controller.h"
#include "ui/versions/versions_panel.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/progress_notice.h"

namespace inventio::ui {

namespace {

constexpr int kLeftWidth = 228;
constexpr int kRightWidth = 270;

QWidget* panel(QWidget* parent)
{
    auto* widget = new QWidget(parent);
    setRole(widget, "panel");
    widget->setAttribute(Qt::WA_StyledBackground);
    return widget;
}

/// Scrolls upwards and downwards only: always as wide as what is in it needs, in every language and font.
class WideScrollArea : public QScrollArea {
public:
    using QScrollArea::QScrollArea;

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == widget() && (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize))
            setMinimumWidth(widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width());
        return QScrollArea::eventFilter(watched, event);
    }
};

QVBoxLayout* stacked(QWidget* box)
{
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return layout;
}

} // namespace

StudioWindow::StudioWindow(const StudioParts& parts)
    : m_parts(parts)
    , m_settings(std::make_unique<Settings>(parts.settingsFile))
    , m_dialogs(std::make_unique<DialogAsker>(this))
{
    makeParts();
    auto* columns = new QSplitter(Qt::Horizontal, this);
    m_columns = columns;
    columns->setHandleWidth(1);
    columns->setChildrenCollapsible(false);
    columns->addWidget(makeLeft());
    columns->addWidget(makeMiddle());
    columns->addWidget(makeRight());
    columns->setStretchFactor(1, 1);
    columns->setSizes({kLeftWidth, 800, kRightWidth});
    auto* central = new QWidget(this);
    auto* rows = stacked(central);
    rows->addWidget(columns, 1);
    rows->addWidget(m_piano);
    setCentralWidget(central);
    addToolBar(m_transport);
    makeStatusBar();
    makeControllers();
    m_actions->fill(menuBar());
    fillMelodies();
    fillRecentFiles();
    fillThemes();
    fillCountIn();
    connectFiles();
    connectView();
    connectModel();
    connectHelp();
    setAcceptDrops(true);
    setMinimumSize(1000, 640);
    restore();
    applyTheme();
    showTitle();
    m_roll->view().installEventFilter(this);
    m_roll->view().setFocus();
}

StudioWindow::~StudioWindow()
{
    delete m_recording;
    delete m_live;     // joins its thread while the player is there
    delete m_composer; // joins its thread while everything it may still speak to is there
}

void StudioWindow::makeParts()
{
    m_document = new Document(project::newProject(project::Piece(), tr("First version").toStdString()), this);
    m_composer = new Composer(m_parts.makeScorer, m_parts.program);
    m_actions = new Actions(this);
    m_actions->setKeys(KeyMap(m_settings->keys()));
    connect(m_actions, &Actions::keysChanged, this, [this] { m_settings->setKeys(m_actions->keys().changes()); });
    m_theme = new ThemeKeeper(this);
    m_theme->choose(m_settings->theme());
    m_theme->setScale(m_settings->scale());
    m_transport = new TransportBar(*m_actions, this);
    m_versionsPanel = new VersionsPanel(*m_document, *m_actions, this);
    m_tracksPanel = new TracksPanel(*m_document, this);
    m_roll = new RollPanel(*m_actions, m_theme->theme(), this);
    m_roll->setDocument(m_document);
    m_scrubber = new Scrubber(*m_actions, this);
    m_notices = new NoticeBar(this);
    m_exporting = new ProgressNotice(this);
    m_enhancePanel = new EnhancePanel(*m_actions, this);
    m_card = new NoteCard(*m_actions, this);
    m_piano = new PianoPanel(m_theme->theme(), *m_actions, this);
    m_countIn = new CountInLabel(&m_roll->view());
}

QWidget* StudioWindow::makeLeft()
{
    auto* left = panel(this);
    auto* rows = new QSplitter(Qt::Vertical, left);
    rows->setHandleWidth(1);
    rows->setChildrenCollapsible(false);
    rows->addWidget(m_versionsPanel);
    rows->addWidget(m_tracksPanel);
    rows->setSizes({240, 360});
    stacked(left)->addWidget(rows);
    left->setMinimumWidth(200);
    return left;
}

QWidget* StudioWindow::makeMiddle()
{
    auto* middle = new QWidget(this);
    auto* layout = stacked(middle);
    layout->addWidget(m_notices);
    layout->addWidget(m_exporting);
    layout->addWidget(m_roll, 1);
    layout->addWidget(m_scrubber);
    return middle;
}

QWidget* StudioWindow::makeRight()
{
    auto* inside = panel(this);
    auto* layout = stacked(inside);
    layout->addWidget(m_enhancePanel);
    auto* card = new QVBoxLayout;
    card->setContentsMargins(14, 0, 14, 14);
    card->addWidget(m_card);
    layout->addLayout(card);
    layout->addStretch(1);
    auto* scroll = new WideScrollArea(this);
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setMinimumWidth(kRightWidth);
    return scroll;
}

void StudioWindow::makeStatusBar()
{
    m_modelState = new QLabel(tr("Model: not loaded yet"), this);
    setRole(m_modelState, "muted");
    m_fileState = new QLabel(this);
    setRole(m_fileState, "muted");
    m_soundState = new QLabel(tr("Sound: not opened yet"), this);
    setRole(m_soundState, "muted");
    m_keyboardState = new QLabel(this);
    setRole(m_keyboardState, "muted");
    statusBar()->addPermanentWidget(m_fileState);
    statusBar()->addPermanentWidget(m_keyboardState);
    statusBar()->addPermanentWidget(m_soundState);
    statusBar()->addPermanentWidget(m_modelState);
    statusBar()->setSizeGripEnabled(false);
}

Asker& StudioWindow::asker()
{
    return m_parts.asker ? *m_parts.asker : static_cast<Asker&>(*m_dialogs);
}

void StudioWindow::makeControllers()
{
    m_files = new FileController(
        {*m_document, *m_actions, *m_settings, *m_notices, asker()}, m_parts.dataFolder / "journals", this);
    m_edits = new EditController(*m_document, *m_actions, *m_roll, this);
    m_enhancing
        = new EnhanceController({*m_document, *m_composer, *m_actions, *m_enhancePanel, *m_roll, *m_notices}, this);
    m_review = new ReviewController({*m_document, *m_actions, *m_roll, *m_scrubber, *m_card}, this);
    m_versions = new VersionController({*m_document, *m_actions, *m_versionsPanel, *m_roll}, this);
    m_sound = new SoundController(
        {*m_document, *m_actions, *m_roll, *m_transport, *m_versions, *m_settings, m_parts.sound}, this);
    m_listening = new ListenController(
        {*m_document, *m_actions, *m_transport, *m_versions, *m_sound, *m_settings}, ListenController::kHoldMs, this);
    m_exports = new ExportController({*m_document, *m_actions, *m_roll, asker(), *m_exporting, *m_sound}, this);
    m_lens = new LensController({*m_document, *m_composer, *m_enhancePanel, *m_roll}, this);
    makeKeyboard();
}

void StudioWindow::begin(const QString& file)
{
    const bool opened = (!file.isEmpty() && m_files->open(file)) || (file.isEmpty() && m_files->recover());
    if (!opened)
        m_files->openMelody(melodies().front().id);
    m_files->beginJournal();
    if (m_parts.makeKeyboard)
        m_live->open(m_parts.makeKeyboard(), m_settings->midiPort());
    if (m_parts.opensSound)
        QTimer::singleShot(0, this, [this] { m_sound->start(); });
    if (m_parts.loadsModelEarly) // after the first picture, which it would hold up where cores are few
        QTimer::singleShot(0, this, [this] { m_composer->loadModel(); });
}

void StudioWindow::applyTheme()
{
    setStyleSheet(studioStyle(m_theme->theme()));
    m_roll->setTheme(m_theme->theme());
    m_piano->setTheme(m_theme->theme());
    m_countIn->setTheme(m_theme->theme());
    m_transport->setTheme(m_theme->theme());
}

void StudioWindow::showTitle()
{
    setWindowTitle(tr("%1[*] — Inventio").arg(m_files->name()));
    setWindowModified(!m_document->isSaved());
    m_fileState->setText(m_document->isSaved() ? tr("Saved") : tr("Changed; every step is backed up"));
    m_fileState->setVisible(!m_document->file().isEmpty() || !m_document->isSaved());
    m_exports->setName(m_files->name());
}

void StudioWindow::remember()
{
    m_settings->setGeometry(saveGeometry());
    m_settings->setLayout(m_columns->saveState());
    m_settings->setEnhanceSettings(m_enhancePanel->settings());
    m_settings->setAdvanced(m_enhancePanel->isAdvanced());
}

void StudioWindow::restore()
{
    resize(1280, 800);
    restoreGeometry(m_settings->geometry());
    m_columns->restoreState(m_settings->layout());
    m_enhancePanel->setSettings(m_settings->enhanceSettings());
    m_enhancePanel->setAdvanced(m_settings->isAdvanced());
    m_enhancing->setAnimated(m_settings->animates());
}

void StudioWindow::closeEvent(QCloseEvent* event)
{
    if (!m_files->mayClose()) {
        event->ignore();
        return;
    }
    m_composer->stop();
    m_document->setJournal(nullptr); // nothing is left to recover
    remember();
    event->accept();
}

void StudioWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const auto urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile())
        event->acceptProposedAction();
}

void StudioWindow::dropEvent(QDropEvent* event)
{
    const QString file = event->mimeData()->urls().value(0).toLocalFile();
    event->acceptProposedAction();
    // The program the file comes from waits until this returns; a question to the user must not hold it up.
    QTimer::singleShot(0, this, [this, file] { m_files->open(file); });
}

} // namespace inventio::ui
