#include "ui/roll/roll_view.h"

#include <cmath>
#include <utility>

#include <QAccessible>
#include <QPaintEvent>
#include <QPainter>

#include "ui/roll/gestures/choose_gesture.h"
#include "ui/roll/painting/legend_painter.h"
#include "ui/roll/roll_accessible.h"
#include "ui/roll/scene/scale_highlight.h"

namespace inventio::ui {

using music::Ticks;

namespace {

constexpr int kScrollIntervalMs = 16;
constexpr int kHintWidth = 960;
constexpr int kHintHeight = 480;
constexpr int kBandTint = 28; ///< of 255
constexpr double kGlow = 0.5; ///< of what sounds

} // namespace

RollView::RollView(
    const Actions& actions, RollContent& content, RollViewport& viewport, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_content(content)
    , m_viewport(viewport)
    , m_theme(theme)
    , m_commands({content, viewport, theme.metrics}, actions)
{
    installRollAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Piano roll"));
    setAccessibleDescription(tr("Arrows move the cursor or the selected notes, Enter inserts a note, "
                                "Control and arrows go from note to note."));
    m_scrolling.setInterval(kScrollIntervalMs);
    connect(&m_scrolling, &QTimer::timeout, this, &RollView::scrollWhileDragging);
    connect(&m_content, &RollContent::changed, this, &RollView::contentChanged);
    connect(&m_content, &RollContent::notesChanged, this, [this] {
        if (!m_ending)
            cancelGesture();
        m_hovered.reset();
        followMotion();
        announceNotes(this);
    });
    connect(&m_content, &RollContent::selectionChanged, this, [this] { announceCursor(this); });
    connect(&m_viewport, &RollViewport::changed, this, &RollView::contentChanged);
    connect(&m_viewport, &RollViewport::playheadMoved, this, [this](Ticks from, Ticks to) {
        updateColumn(from);
        updateColumn(to);
        followSound();
    });
    m_clock.start();
    setAnimated(false);
    m_moving.setInterval(kScrollIntervalMs);
    connect(&m_moving, &QTimer::timeout, this, &RollView::advanceMotion);
    m_fading.setInterval(kScrollIntervalMs);
    connect(&m_fading, &QTimer::timeout, this, &RollView::followSound);
    connect(&m_content.tools(), &RollTools::cursorMoved, this, [this](NoteCursor from, NoteCursor to) {
        for (const NoteCursor cursor : {from, to})
            update(cursorRect(cursor).toAlignedRect().adjusted(-3, -3, 3, 3));
        announceCursor(this);
    });
}

RollView::~RollView() = default;

QSize RollView::sizeHint() const
{
    return {kHintWidth, kHintHeight};
}

void RollView::themeChanged()
{
    contentChanged();
}

void RollView::contentChanged()
{
    m_picture.expire();
    update();
}

void RollView::resizeEvent(QResizeEvent*)
{
    m_viewport.setPixelRatio(devicePixelRatio());
    m_viewport.set(m_viewport.geometry().withSize(size()));
}

void RollView::paintEvent(QPaintEvent* event)
{
    m_picture.refresh(*this, [this](QPainter& painter, double ratio) {
        m_painter.paint(painter, m_viewport.geometry(), ratio, m_content.scene(), m_theme);
    });
    QPainter painter(this);
    m_picture.draw(painter, event->rect());
    paintOverlays(painter);
}

void RollView::paintOverlays(QPainter& painter)
{
    const auto& geometry = m_viewport.geometry();
    const Colours& colours = m_theme.colours;
    if (m_hovered && !m_gesture) {
        painter.setPen(QPen(colours.focus, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(geometry.rectOf(m_hovered->note).adjusted(0.5, -0.5, -0.5, -0.5));
    }
    paintMotion(painter);
    paintLights(painter);
    paintBand(painter);
    paintCursor(painter);
    paintLegend(painter, rect(), m_content.scene(), m_theme);
    if (hasFocus()) {
        const double inset = m_theme.metrics.focusWidth / 2;
        painter.setPen(QPen(colours.focus, m_theme.metrics.focusWidth));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset));
    }
    const double x = geometry.x(m_viewport.playhead()); // the last: the frame must not hide it at the start
    if (m_viewport.showsPlayhead())
        painter.fillRect(QRectF(std::round(x), 0, m_theme.metrics.playheadWidth, height()), colours.playhead);
}

void RollView::setAnimated(bool animated)
{
    m_sounding.setFadeMs(animated ? kFadeMs : 0);
    m_motion.setAnimated(animated);
}

/// What the model does, or another version brings, moves; what a hand does is there at once.
void RollView::followMotion()
{
    const bool showsPreview = !m_content.isEditable();
    const auto& piece = m_content.notes().sharedPiece();
    const auto& geometry = m_viewport.geometry();
    if (std::exchange(m_showedPreview, showsPreview) || showsPreview)
        m_motion.follow(piece, geometry.firstTick(), geometry.lastTick(), static_cast<double>(m_clock.elapsed()));
    else
        m_motion.reset(piece);
    if (m_motion.isMoving() && !m_moving.isActive())
        m_moving.start();
}

void RollView::advanceMotion()
{
    m_motion.advance(static_cast<double>(m_clock.elapsed()));
    if (!m_motion.isMoving())
        m_moving.stop();
    update();
}

/// Over what has not grown yet lies its lane.
void RollView::paintMotion(QPainter& painter) const
{
    const auto& geometry = m_viewport.geometry();
    const Colours& colours = m_theme.colours;
    for (const auto& [note, done] : m_motion.growing()) {
        QRectF rest = geometry.rectOf(note);
        rest.setLeft(rest.left() + done * rest.width());
        painter.fillRect(rest, isBlackKey(note.pitch) ? colours.blackLane : colours.lane);
    }
    for (const auto& [note, done] : m_motion.fading()) {
        QColor colour = colours.removed;
        colour.setAlphaF(static_cast<float>(1 - done));
        painter.setPen(QPen(colour, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(geometry.rectOf(note).adjusted(1.5, 0.5, -0.5, -1.5));
    }
}

void RollView::setPlaying(bool playing)
{
    if (std::exchange(m_playing, playing) != playing)
        followSound();
}

void RollView::followSound()
{
    if (!m_playing && m_sounding.lights().empty())
        return m_fading.stop();
    updateLights();
    const RollScene scene = m_content.scene();
    m_sounding.follow(m_content.notes(), m_playing ? std::optional(m_viewport.playhead()) : std::nullopt,
        static_cast<double>(m_clock.elapsed()), [&](int track) { return scene.showsTrack(track); });
    updateLights();
    Q_EMIT soundingChanged();
    if (!m_playing && !m_fading.isActive())
        m_fading.start();
}

void RollView::updateLights()
{
    for (const auto& light : m_sounding.lights())
        update(m_viewport.geometry().rectOf(light.note).toAlignedRect().adjusted(-1, -1, 1, 1));
}

void RollView::paintLights(QPainter& painter) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto& [note, strength] : m_sounding.lights()) {
        QColor glow = m_theme.colours.selectedFill;
        QColor edge = m_theme.colours.selected;
        glow.setAlphaF(static_cast<float>(kGlow * strength));
        edge.setAlphaF(static_cast<float>(strength));
        painter.setPen(QPen(edge, 1));
        painter.setBrush(glow);
        const double radius = m_theme.metrics.radius;
        painter.drawRoundedRect(m_viewport.geometry().rectOf(note).adjusted(1.5, 0.5, -0.5, -1.5), radius, radius);
    }
    painter.restore();
}

void RollView::paintBand(QPainter& painter) const
{
    if (!m_content.draft().band)
        return;
    QColor tint = m_theme.colours.accent;
    painter.setPen(QPen(tint, 1));
    tint.setAlpha(kBandTint);
    painter.setBrush(tint);
    painter.drawRect(m_content.draft().band->adjusted(0.5, 0.5, -0.5, -0.5));
}

QRectF RollView::cursorRect(NoteCursor cursor) const
{
    return m_viewport.geometry().rectOf(
        music::Note{.onset = cursor.at, .pitch = cursor.pitch, .length = m_content.tools().lastLength()});
}

void RollView::paintCursor(QPainter& painter) const
{
    if (!m_usesKeys || !hasFocus() || !m_content.selection().empty() || !m_content.isEditable() || m_gesture)
        return;
    const QRectF rect = cursorRect(m_content.tools().cursor());
    QColor colour = m_theme.colours.accent;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1, Qt::DashLine));
    painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.fillRect(QRectF(rect.x(), rect.y(), m_theme.metrics.focusWidth, rect.height()), colour);
}

void RollView::updateColumn(Ticks at)
{
    const int x = static_cast<int>(std::floor(m_viewport.geometry().x(at)));
    if (x >= -2 && x <= width() + 2)
        update(QRect(x - 1, 0, static_cast<int>(std::ceil(m_theme.metrics.playheadWidth)) + 3, height()));
}

void RollView::focusInEvent(QFocusEvent*)
{
    update();
    announceCursor(this);
}

void RollView::focusOutEvent(QFocusEvent* event)
{
    m_spaceHeld = false;
    if (event->reason() != Qt::PopupFocusReason)
        cancelGesture();
    m_content.audition().silence();
    update();
}

} // namespace inventio::ui
