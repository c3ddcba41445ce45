#include "ui/roll/roll_panel.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QShowEvent>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/roll/scene/note_names.h"
#include "ui/roll/scene/pitch_span.h"
#include "ui/theme/palette.h"
#include "ui/theme/style.h"

namespace inventio::ui {

using music::Ticks;

namespace {

constexpr int kSpareBars = 8; ///< to write on after the end
constexpr int kMinBars = 16;  ///< of an empty piece
constexpr int kFirstBars = 8; ///< in view at the beginning, if they fit
constexpr double kSmallestFirstQuarter = 24;
constexpr double kLargestFirstQuarter = 90;
constexpr int kPitchesOfAVoice = 24;
constexpr int kSpareRows = 2;
constexpr double kSmallestFirstRow = 0.7; ///< of the usual height
constexpr int kLowestWithLanes = 360;     ///< pixels at 100 %; where there are fewer, notes come first
constexpr int kRollShare = 1000;          ///< of the splitter's height, beside the lane's 1

QHBoxLayout* rowOf(std::initializer_list<QWidget*> widgets)
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (QWidget* widget : widgets)
        row->addWidget(widget);
    return row;
}

} // namespace

RollPanel::RollPanel(const Actions& actions, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_view(new RollView(actions, m_content, m_viewport, m_theme, this))
    , m_ruler(new Ruler(m_content, m_viewport, m_theme, this))
    , m_keys(new KeyboardStrip(m_content, m_viewport, m_theme, this))
    , m_harmony(new HarmonyLane(m_content, m_viewport, m_theme, this))
    , m_lanes(new LowerLanes(m_content, m_viewport, m_theme, this))
    , m_overview(new Overview(m_content, m_viewport, m_theme, this))
    , m_other(new OtherRoll(m_content, m_viewport, m_theme, this))
    , m_otherKeys(new KeyboardStrip(m_content, m_viewport, m_theme, this))
    , m_vertical(new QScrollBar(Qt::Vertical, this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_pages(new QToolButton(this))
    , m_place(new QLabel(this))
    , m_key(new QLabel(this))
{
    m_viewport.set(RollGeometry().withZoom(m_theme.metrics.pixelsPerQuarter, m_theme.metrics.rowHeight));
    layOut(actions);
    connectParts();
    applyTheme();
    followContent();
    setFocusProxy(m_view);
}

RollPanel::~RollPanel()
{
    // They look at content, viewport and theme, also when the focus leaves them at the very end.
    for (QWidget* part :
        std::initializer_list<QWidget*>{m_view, m_ruler, m_harmony, m_keys, m_lanes, m_overview, m_other, m_otherKeys})
        delete part;
}

void RollPanel::layOut(const Actions& actions)
{
    auto* top = new QWidget(this);
    m_otherRow = new QWidget(top);
    m_besideOther = new QWidget(m_otherRow);
    m_otherRow->setLayout(rowOf({m_otherKeys, m_other, m_besideOther}));
    auto* rolls = new QVBoxLayout(top);
    rolls->setContentsMargins(0, 0, 0, 0);
    rolls->setSpacing(1);
    rolls->addWidget(m_otherRow, 1);
    rolls->addLayout(rowOf({m_keys, m_view, m_vertical}), 1);
    m_otherRow->hide();
    m_splitter->addWidget(top);
    m_splitter->addWidget(m_lanes);
    setRole(m_splitter, "lanes");
    m_splitter->setStretchFactor(0, kRollShare);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(static_cast<int>(m_theme.metrics.edge));

    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(rowOf({m_place, m_ruler}));
    all->addLayout(rowOf({m_key, m_harmony}));
    all->addWidget(m_splitter, 1);
    m_bottom = rowOf({makeZoomButtons(), m_overview, m_pages});
    all->addLayout(m_bottom);
    m_pages->setDefaultAction(actions["view.page"]);
    m_pages->setAutoRaise(true);
    m_pages->setFocusPolicy(Qt::TabFocus);
    m_place->setAlignment(Qt::AlignCenter);
    m_key->setAlignment(Qt::AlignCenter);
    m_lanes->score().setFocusProxy(m_view);
}

QWidget* RollPanel::makeZoomButtons()
{
    auto* box = new QWidget(this);
    box->setObjectName(QStringLiteral("zoomButtons"));
    auto* row = rowOf({});
    row->setAlignment(Qt::AlignCenter);
    const auto add = [&](const QString& sign, const QString& name, ActionId action) {
        auto* button = new QToolButton(box);
        button->setText(sign);
        button->setAutoRaise(true);
        button->setAccessibleName(name);
        button->setToolTip(name);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, this, [this, action] { commands().run(action); });
        row->addWidget(button);
    };
    add(QStringLiteral("−"), tr("Zoom out"), "view.zoomOut");
    add(QStringLiteral("+"), tr("Zoom in"), "view.zoomIn");
    add(QStringLiteral("↔"), tr("Fit the piece"), "view.fit");
    box->setLayout(row);
    return box;
}

void RollPanel::connectParts()
{
    connect(&m_content, &RollContent::notesChanged, this, &RollPanel::followContent);
    connect(&m_content.overlays(), &RollOverlays::changed, this, &RollPanel::showOther);
    connect(&m_content.audition(), &Audition::noteOn, this, &RollPanel::noteOn);
    connect(&m_content.audition(), &Audition::noteOff, this, &RollPanel::noteOff);
    connect(&m_content.tools(), &RollTools::toolChanged, this, &RollPanel::toolChanged);
    connect(&m_content, &RollContent::loopChanged, this, &RollPanel::loopChanged);
    connect(&m_viewport, &RollViewport::followChanged, this, &RollPanel::followChanged);
    connect(&m_viewport, &RollViewport::changed, this, &RollPanel::updateScrollBar);
    connect(m_ruler, &Ruler::seekRequested, this, &RollPanel::seekRequested);
    connect(m_view, &RollView::noteHovered, this, &RollPanel::noteHovered);
    connect(m_view, &RollView::cellHovered, this, &RollPanel::cellHovered);
    connect(m_view, &RollView::cellHovered, this, &RollPanel::describe);
    connect(m_view, &RollView::hoverEnded, this, &RollPanel::hoverEnded);
    connect(m_view, &RollView::soundingChanged, this, [this] { m_keys->setSounding(m_view->sounding().pitches()); });
    connect(m_view, &RollView::hoverEnded, m_place, &QLabel::clear);
    connect(&m_lanes->score(), &ScoreLane::noteHovered, this, &RollPanel::noteHovered);
    // Queued: the tabs that go elsewhere are being clicked.
    connect(m_lanes, &LowerLanes::laneChanged, this, &RollPanel::placeLanes, Qt::QueuedConnection);
    connect(&m_lanes->score(), &ScoreLane::laidOut, this, [this] {
        if (std::exchange(m_isNew, false))
            fitLanes();
    });
    connect(m_harmony, &HarmonyLane::keyInViewChanged, this, [this] { m_key->setText(m_harmony->keyInView()); });
    m_vertical->setFocusPolicy(Qt::NoFocus);
    connect(m_vertical, &QScrollBar::valueChanged, this, &RollPanel::scrollByBar);
}

void RollPanel::setDocument(Document* document)
{
    if (m_content.document())
        m_content.document()->disconnect(this);
    m_content.setDocument(document);
    if (document)
        connect(document, &Document::replaced, this, [this] {
            followContent();
            m_framer.forget();
            m_isNew = true;
            QMetaObject::invokeMethod(this, &RollPanel::fitLanes, Qt::QueuedConnection); // its notes come later
            showBeginning();
        });
    showBeginning();
}

void RollPanel::setRecording(std::vector<music::Note> notes)
{
    m_take.show({.piece = nullptr, .removed = {}, .recording = std::move(notes)});
    followContent();
}

void RollPanel::followContent()
{
    const auto& piece = m_content.piece();
    const auto& metre = piece.metre;
    Ticks end = piece.end();
    for (const auto& note : m_content.scene().recording) // which may go on behind the end
        end = std::max(end, note.end());
    const int bars = std::max(metre.barsUntil(end) + kSpareBars, kMinBars);
    m_viewport.set(
        m_viewport.geometry().withTicksPerQuarter(piece.ticksPerQuarter).withContentEnd(metre.barStart(bars)));
}

/// Two rolls have the room of the lanes too, and show all their notes; afterwards everything is as before.
void RollPanel::showOther()
{
    const bool shows = m_content.overlays().isOtherShown() && m_content.overlays().other();
    if (shows != m_otherRow->isHidden())
        return;
    m_otherRow->setVisible(shows);
    if (shows) {
        m_alone = m_viewport.geometry();
        m_lane = m_lanes->lane();
        m_lanes->setLane(LowerLane::Hidden);
    } else if (m_lanes->lane() == LowerLane::Hidden) {
        m_lanes->setLane(m_lane);
    }
    placeLanes();
    QTimer::singleShot(0, this, &RollPanel::frameRolls); // when their sizes are known
}

void RollPanel::frameRolls()
{
    const RollGeometry& now = m_viewport.geometry();
    if (!m_alone || now.size().isEmpty())
        return;
    const NoteIndex* other = m_content.overlays().other();
    if (m_otherRow->isHidden() || other == nullptr) {
        m_viewport.set(
            now.withZoom(now.pixelsPerQuarter(), m_alone->rowHeight()).scrolledTo(now.left(), m_alone->top()));
        m_alone.reset();
        return;
    }
    PitchSpan span;
    span.add(m_content.piece());
    span.add(other->piece());
    if (span.isEmpty())
        return;
    const double rows = span.rows() + 2 * kSpareRows;
    const RollGeometry zoomed = now.withWholeRows(
        now.pixelsPerQuarter(), std::min(m_alone->rowHeight(), now.size().height() / rows), m_viewport.pixelRatio());
    m_viewport.set(zoomed.scrolledTo(
        now.left(), kAllPitches - 0.5 - span.middle() - now.size().height() / 2 / zoomed.rowHeight()));
}

void RollPanel::showBeginning()
{
    const auto& geometry = m_viewport.geometry();
    m_showsBeginning = geometry.size().isEmpty();
    if (m_showsBeginning)
        return;
    const auto& piece = m_content.piece();
    const int bars = std::clamp(piece.metre.barsUntil(piece.lastNoteEnd()), 2, kFirstBars);
    const double quarters = static_cast<double>(piece.metre.barStart(bars).value) / piece.ticksPerQuarter;
    const Metrics& metrics = m_theme.metrics;
    const double quarter = std::clamp(geometry.size().width() / quarters, kSmallestFirstQuarter * metrics.scale,
        kLargestFirstQuarter * metrics.scale);
    PitchSpan span;
    m_content.notes().visit(Ticks{0}, piece.metre.barStart(bars), [&](const project::PieceNote& note, int track) {
        if (m_content.scene().showsTrack(track))
            span.add(note.note.pitch);
    });
    constexpr double middleC = 60;
    const double middle = span.isEmpty() ? middleC : span.middle();
    const double rows = std::max(span.highest - span.lowest, kPitchesOfAVoice) + 2 * kSpareRows;
    const double row = std::clamp(
        geometry.size().height() / rows, std::ceil(kSmallestFirstRow * metrics.rowHeight), metrics.rowHeight);
    const RollGeometry zoomed = geometry.withWholeRows(quarter, row, m_viewport.pixelRatio());
    m_viewport.set(
        zoomed.scrolledTo(0, kAllPitches - 0.5 - middle - geometry.size().height() / 2 / zoomed.rowHeight()));
    m_content.tools().setCursor({Ticks{0}, static_cast<int>(middle)});
}

void RollPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_lanes->setVisible(hasRoomForLanes());
    updateScrollBar();
}

void RollPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous() && m_splitter->sizes().value(1) < m_lanes->heightIn(height()))
        sizeLanes();
    if (m_showsBeginning)
        showBeginning();
}

/// For another piece, which may have more staves; otherwise the lanes keep the height that the user gave them.
void RollPanel::fitLanes()
{
    if (m_lanesHeight != m_lanes->heightIn(height()))
        sizeLanes();
}

bool RollPanel::hasRoomForLanes() const
{
    return height() >= kLowestWithLanes * m_theme.metrics.scale && m_lanes->lane() != LowerLane::Hidden;
}

/// Where no lane is shown the roll has everything: the tabs stand beside the overview, and the harmony makes room.
void RollPanel::placeLanes()
{
    const bool isHidden = m_lanes->lane() == LowerLane::Hidden;
    QTabBar& tabs = m_lanes->tabs();
    if (isHidden != (tabs.parentWidget() == this)) {
        const bool hadFocus = tabs.hasFocus();
        if (isHidden)
            m_bottom->insertWidget(1, &tabs);
        else
            m_lanes->takeTabsBack();
        tabs.show();
        if (hadFocus)
            tabs.setFocus();
    }
    for (QWidget* part : std::initializer_list<QWidget*>{m_key, m_harmony})
        part->setVisible(!isHidden);
    m_lanes->setVisible(hasRoomForLanes());
    sizeLanes();
}

void RollPanel::sizeLanes()
{
    const int lanes = m_lanesHeight = m_lanes->heightIn(height());
    m_splitter->setSizes({std::max(height() - lanes, 1), lanes});
}

void RollPanel::updateScrollBar()
{
    if (m_showsBeginning && !m_viewport.geometry().size().isEmpty())
        return showBeginning();
    const auto& geometry = m_viewport.geometry();
    const QSignalBlocker quiet(m_vertical);
    m_vertical->setRange(0, static_cast<int>(std::ceil(geometry.maximumTop() * geometry.rowHeight())));
    m_vertical->setPageStep(static_cast<int>(geometry.size().height()));
    m_vertical->setValue(static_cast<int>(std::lround(geometry.top() * geometry.rowHeight())));
    m_vertical->setSingleStep(static_cast<int>(geometry.rowHeight()));
}

void RollPanel::scrollByBar()
{
    const auto& geometry = m_viewport.geometry();
    m_viewport.scrollTo(geometry.left(), m_vertical->value() / geometry.rowHeight());
}

void RollPanel::describe(Ticks at, int pitch)
{
    const auto position = m_content.piece().metre.at(std::max(at, Ticks{0}));
    m_place->setText(pitch < 0 || pitch >= kAllPitches
            ? QString()
            : QStringLiteral("%1  %2:%3")
                  .arg(pitchName(m_content.notes().spelling().at(at, pitch)))
                  .arg(position.bar + 1)
                  .arg(position.inBar.value / position.beatLength.value + 1));
}

void RollPanel::setTheme(const Theme& theme)
{
    const double grown = theme.metrics.scale / m_theme.metrics.scale;
    m_theme = theme;
    applyTheme();
    scaleRows(grown);
}

void RollPanel::scaleRows(double factor)
{
    if (factor == 1)
        return;
    const auto& geometry = m_viewport.geometry();
    const double middle = geometry.top() + geometry.size().height() / 2 / geometry.rowHeight();
    const RollGeometry zoomed = geometry.withWholeRows(
        geometry.pixelsPerQuarter() * factor, std::round(geometry.rowHeight() * factor), m_viewport.pixelRatio());
    m_viewport.set(zoomed);
    // What was in the middle is so again, once the panel has its new size.
    QTimer::singleShot(0, this, [this, middle] {
        const auto& now = m_viewport.geometry();
        m_viewport.set(now.scrolledTo(now.left(), middle - now.size().height() / 2 / now.rowHeight()));
    });
    // The lane keeps its share.
    const int lane = m_splitter->sizes().value(1);
    if (lane > 0)
        m_splitter->setSizes({height(), qRound(lane * factor)});
}

void RollPanel::applyTheme()
{
    const Metrics& metrics = m_theme.metrics;
    m_splitter->setHandleWidth(static_cast<int>(metrics.edge));
    setPalette(paletteOf(m_theme));
    setAutoFillBackground(true);
    for (QLabel* label : {m_place, m_key}) {
        QFont font = this->font();
        font.setPixelSize(static_cast<int>(metrics.smallFont));
        label->setFont(font);
        QPalette palette = paletteOf(m_theme);
        palette.setColor(QPalette::WindowText, m_theme.colours.mutedText);
        palette.setColor(QPalette::Window, m_theme.colours.panel);
        label->setPalette(palette);
        label->setAutoFillBackground(true);
        label->setFixedWidth(static_cast<int>(metrics.keyWidth));
    }
    auto* buttons = findChild<QWidget*>(QStringLiteral("zoomButtons"));
    buttons->setFixedWidth(static_cast<int>(metrics.keyWidth));
    for (auto* button : buttons->findChildren<QToolButton*>())
        button->setFixedSize(static_cast<int>(metrics.target), static_cast<int>(metrics.target));
    m_pages->setFixedSize(static_cast<int>(metrics.target), static_cast<int>(metrics.target));
    m_vertical->setStyleSheet(scrollBarStyle(m_theme));
    m_besideOther->setFixedWidth(m_vertical->sizeHint().width());
    m_view->themeChanged();
    m_ruler->themeChanged();
    m_keys->themeChanged();
    m_harmony->themeChanged();
    m_lanes->themeChanged();
    m_overview->themeChanged();
    m_other->themeChanged();
    m_otherKeys->themeChanged();
}

} // namespace inventio::ui
