#include "ui/studio/studio_window.h"

#include <algorithm>
#include <utility>

#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QScrollArea>
#include <QSplitter>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/accompaniment/accompany_panel.h"
#include "ui/accompaniment/model_tabs.h"
#include "ui/actions/actions.h"
#include "ui/document/document.h"
#include "ui/enhance/enhance_panel.h"
#include "ui/enhance/model_state.h"
#include "ui/enhance/note_card.h"
#include "ui/enhance/scrubber.h"
#include "ui/enhance/variation_strip.h"
#include "ui/files/empty_page.h"
#include "ui/files/export_controller.h"
#include "ui/files/file_controller.h"
#include "ui/files/melodies.h"
#include "ui/learn/learn_panel.h"
#include "ui/pages/page_panel.h"
#include "ui/playback/tracks_panel.h"
#include "ui/playback/transport_bar.h"
#include "ui/recording/count_in_label.h"
#include "ui/recording/piano_panel.h"
#include "ui/roll/roll_panel.h"
#include "ui/settings/settings.h"
#include "ui/settings/theme_menu.h"
#include "ui/studio/dialog_prompts.h"
#include "ui/studio/first_steps.h"
#include "ui/studio/side_rail.h"
#include "ui/studio/studio_dialogs.h"
#include "ui/studio/studio_features.h"
#include "ui/theme/interface_scaler.h"
#include "ui/theme/style.h"
#include "ui/theme/theme_keeper.h"
#include "ui/theme/tokens.h"
#include "ui/versions/version_band.h"
#include "ui/versions/versions_panel.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/focus_keeper.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/progress_notice.h"
#include "ui/widgets/state_line.h"

namespace inventio::ui {

namespace {

// Pixels at an interface size of 100 %.
constexpr int kFoldsLeft = 1100;      ///< narrower windows have only a strip of the left column
constexpr int kFoldsRight = 760;      ///< and of the right one
constexpr int kHidesPiano = 500;      ///< lower windows have no room for the piano
constexpr int kHidesVariations = 400; ///< nor for the strip of variations

constexpr int kTitleBar = 32; ///< about what the system lays over a window, in pixels at any interface size

QWidget* panel(QWidget* parent)
{
    auto* widget = new QWidget(parent);
    setRole(widget, "panel");
    widget->setAttribute(Qt::WA_StyledBackground);
    return widget;
}

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
    , m_dialogs(std::make_unique<DialogPrompts>(this))
{
    makeServices();
    makePanels();
    layOut();
    makeStateLine();
    m_actions->fill(menuBar());
    const StudioServices services{
        *m_document, *m_actions, *m_settings, *m_theme, m_parts.prompts ? *m_parts.prompts : *m_dialogs};
    m_features = std::make_unique<StudioFeatures>(m_parts, services, m_panels, *this);
    m_actions->menu(Menu::View)->addMenu(new ThemeMenu(*m_settings, *m_theme, m_actions->menu(Menu::View)));
    connectDialogs(services, *m_features, m_panels, QString::fromStdString(m_parts.program), this);
    connectWindow();
    setAcceptDrops(true);
    restore();
    applyTheme();
    showTitle();
    new FocusKeeper(*this, m_panels.roll->view());
    m_panels.roll->view().setFocus();
}

StudioWindow::~StudioWindow()
{
    m_features.reset();    // while panels and document, which are the window's children, are there
    delete m_panels.pages; // while the roll is
}

void StudioWindow::makeServices()
{
    m_document = new Document(project::newProject(project::Piece(), tr("First version").toStdString()), this);
    m_actions = new Actions(this);
    m_actions->setKeys(KeyMap(m_settings->keys()));
    m_theme = new ThemeKeeper(this);
    m_theme->choose(m_settings->theme());
    m_theme->setScale(m_settings->scale());
}

void StudioWindow::makePanels()
{
    m_panels.transport = new TransportBar(*m_actions, this);
    m_panels.versions = new VersionsPanel(*m_document, *m_actions, this);
    m_panels.tracks = new TracksPanel(*m_document, this);
    m_panels.roll = new RollPanel(*m_actions, m_theme->theme(), this);
    m_panels.roll->setDocument(m_document);
    m_panels.pages = new PagePanel(*m_actions, *m_panels.roll, m_theme->theme(), this);
    m_panels.empty = new EmptyPage(*m_document, *m_actions, &m_panels.roll->view());
    m_panels.steps = new FirstSteps(*m_actions, this);
    m_panels.band = new VersionBand(this);
    m_panels.scrubber = new Scrubber(*m_actions, this);
    m_panels.variations = new VariationStrip(*m_document, *m_actions, m_panels.scrubber, this);
    m_panels.notices = new NoticeBar(this);
    m_panels.progress = new ProgressNotice(this);
    m_panels.enhance = new EnhancePanel(*m_actions, this);
    m_panels.accompany = new AccompanyPanel(*m_actions, this);
    m_panels.models = new ModelTabs(this);
    m_panels.models->add(tr("Enhance"), m_panels.enhance);
    m_panels.models->add(tr("Accompany"), m_panels.accompany);
    m_panels.card = new NoteCard(*m_actions, this);
    m_panels.piano = new PianoPanel(m_theme->theme(), *m_actions, this);
    m_panels.countIn = new CountInLabel(&m_panels.roll->view());
    m_panels.learn = new LearnPanel(*m_actions, this);
    // By which lessons point at them.
    const std::pair<QWidget*, const char*> parts[]{{m_panels.roll, "roll"}, {m_panels.versions, "versions"},
        {m_panels.tracks, "tracks"}, {m_panels.scrubber, "scrubber"}, {m_panels.variations, "variations"},
        {m_panels.enhance, "enhance"}, {m_panels.card, "card"}};
    for (const auto& [part, name] : parts)
        part->setObjectName(QLatin1String(name));
}

void StudioWindow::layOut()
{
    m_columns = new QSplitter(Qt::Horizontal, this);
    m_columns->setHandleWidth(1);
    m_columns->setChildrenCollapsible(false);
    m_left = new SideRail(SideRail::Side::Left, makeLeft(), tr("Versions and tracks"), this);
    m_right = new SideRail(SideRail::Side::Right, makeRight(), tr("Enhance, Accompany and the selected note"), this);
    m_columns->addWidget(m_left);
    m_columns->addWidget(makeMiddle());
    m_columns->addWidget(m_right);
    m_columns->addWidget(m_panels.learn);
    m_columns->setStretchFactor(1, 1);
    for (const SideRail* side : {m_left, m_right})
        connect(side, &SideRail::folded, this, &StudioWindow::shareWidth);
    connect(m_panels.learn, &LearnPanel::openChanged, this, [this] {
        foldSides();
        shareWidth();
    });
    auto* central = new QWidget(this);
    auto* rows = stacked(central);
    rows->addWidget(m_columns, 1);
    m_low = new QWidget(this);
    stacked(m_low)->addWidget(m_panels.piano);
    rows->addWidget(m_low);
    setCentralWidget(central);
    addToolBar(m_panels.transport);
}

QWidget* StudioWindow::makeLeft()
{
    auto* left = panel(this);
    auto* rows = new QSplitter(Qt::Vertical, left);
    rows->setHandleWidth(1);
    rows->setChildrenCollapsible(false);
    rows->addWidget(m_panels.versions);
    rows->addWidget(m_panels.tracks);
    rows->setSizes({240, 360});
    stacked(left)->addWidget(rows);
    setScaledMinimumWidth(left, token::kLeftColumn);
    return left;
}

QWidget* StudioWindow::makeMiddle()
{
    auto* middle = new QWidget(this);
    auto* layout = stacked(middle);
    layout->addWidget(m_panels.notices);
    layout->addWidget(m_panels.progress);
    layout->addWidget(m_panels.steps);
    layout->addWidget(m_panels.band);
    layout->addWidget(m_panels.roll, 1);
    layout->addWidget(m_panels.pages, 1);
    layout->addWidget(m_panels.variations);
    return middle;
}

QWidget* StudioWindow::makeRight()
{
    auto* inside = panel(this);
    auto* layout = stacked(inside);
    layout->addWidget(m_panels.models);
    layout->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* right = panel(this);
    setScaledFixedWidth(right, token::kRightColumn);
    auto* rows = stacked(right);
    rows->addWidget(scroll, 1);
    auto* card = new QVBoxLayout;
    card->setContentsMargins(token::kMedium, token::kSmall, token::kMedium, token::kMedium);
    card->addWidget(m_panels.card); // always there and equally high: reviewing moves nothing
    rows->addLayout(card);
    return right;
}

void StudioWindow::makeStateLine()
{
    menuBar()->setNativeMenuBar(false); // it has the states at its right
    m_panels.states = new StateLine(*menuBar());
    const auto add = [this](QLabel* label) {
        m_panels.states->add(label);
        return label;
    };
    m_panels.fileState = add(new ElidedLabel(this));
    m_panels.keyboardState = add(new ElidedLabel(this));
    m_panels.soundState = add(new ElidedLabel(tr("Sound: not opened yet"), this));
    m_panels.modelState = new ModelState(this);
    add(m_panels.modelState);
}

void StudioWindow::connectWindow()
{
    m_actions->on("file.quit", this, [this] { close(); });
    m_actions->on("view.fullScreen", this,
        [this] { (*m_actions)["view.fullScreen"]->isChecked() ? showFullScreen() : showNormal(); });
    connect(m_actions, &Actions::keysChanged, this, [this] { m_settings->setKeys(m_actions->keys().changes()); });
    connect(m_theme, &ThemeKeeper::changed, this, &StudioWindow::applyTheme);
    connect(m_features->files.get(), &FileController::opened, this, &StudioWindow::showTitle);
    connect(m_document, &Document::savedChanged, this, &StudioWindow::showTitle);
}

void StudioWindow::begin(const QString& file)
{
    auto& files = *m_features->files;
    const bool opened = (!file.isEmpty() && files.open(file)) || (file.isEmpty() && files.recover());
    if (!opened)
        files.openMelody(melodies().front().id);
    files.beginJournal();
    if (m_parts.greets && !opened && !m_settings->wasGreeted()) {
        m_settings->setGreeted();
        (*m_actions)["help.firstSteps"]->trigger();
    }
    m_features->start(m_parts);
}

void StudioWindow::applyTheme()
{
    setStyleSheet(studioStyle(m_theme->theme()));
    fitScreen();
    m_panels.roll->setTheme(m_theme->theme());
    m_panels.pages->setTheme(m_theme->theme());
    m_panels.piano->setTheme(m_theme->theme());
    m_panels.countIn->setTheme(m_theme->theme());
    m_panels.transport->setTheme(m_theme->theme());
    m_panels.variations->setTheme(m_theme->theme());
    m_panels.versions->setTheme(m_theme->theme());
}

/// Never larger than the screen, its title bar included; where the interface is too large for it, the sides fold.
void StudioWindow::fitScreen()
{
    const QSize room = screen()->availableSize() - QSize(0, kTitleBar);
    const double scale = m_theme->scale();
    setMinimumSize((QSize(token::kSmallestWindowWidth, token::kSmallestWindowHeight) * scale).boundedTo(room));
    if (!isMaximized() && !isFullScreen())
        resize(size().boundedTo(room));
    if (scale != std::exchange(m_laidOutFor, scale))
        shareWidth();
    foldSides();
}

/// The sides as wide as usual, or as their strips; the roll has the rest.
void StudioWindow::shareWidth()
{
    const int left = std::min(scaled(token::kLeftColumn), m_left->maximumWidth());
    const int right = std::min(scaled(token::kRightColumn), m_right->maximumWidth());
    const int learn = m_panels.learn->isHidden() ? 0 : scaled(token::kLearnColumn);
    m_columns->setSizes({left, width() - left - right - learn, right, learn});
}

void StudioWindow::foldSides()
{
    const double scale = m_theme->scale();
    const int learn = m_panels.learn->isHidden() ? 0 : token::kLearnColumn;
    m_left->setNarrow(width() < (kFoldsLeft + learn) * scale);
    m_right->setNarrow(width() < kFoldsRight * scale);
    m_low->setVisible(height() >= kHidesPiano * scale);
    m_panels.variations->setVisible(height() >= kHidesVariations * scale);
}

void StudioWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    foldSides();
}

void StudioWindow::showTitle()
{
    setWindowTitle(tr("%1[*] — Inventio").arg(m_features->files->name()));
    setWindowModified(!m_document->isSaved());
    m_panels.fileState->setText(m_document->isSaved() ? tr("Saved") : tr("Changed; every step is backed up"));
    m_panels.fileState->setVisible(!m_document->file().isEmpty() || !m_document->isSaved());
}

void StudioWindow::remember()
{
    m_settings->setGeometry(saveGeometry());
    m_settings->setLayout(m_columns->saveState());
}

void StudioWindow::restore()
{
    const QSize wanted = QSize(token::kWindowWidth, token::kWindowHeight) * std::max(1.0, m_theme->scale());
    const QSize room = screen()->availableSize();
    resize(wanted);
    if (wanted.width() >= room.width() || wanted.height() + kTitleBar > room.height())
        setWindowState(Qt::WindowMaximized);
    restoreGeometry(m_settings->geometry());
    fitScreen();
    m_columns->restoreState(m_settings->layout());
}

void StudioWindow::closeEvent(QCloseEvent* event)
{
    if (!m_features->exports->mayClose() || !m_features->files->mayClose()) {
        event->ignore();
        return;
    }
    m_features->composer->stop();
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
    QTimer::singleShot(0, this, [this, file] { m_features->files->open(file); });
}

} // namespace inventio::ui
