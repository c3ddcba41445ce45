#include "ui/roll/strips/ruler.h"

#include <algorithm>
#include <cmath>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include "ui/roll/gestures/region_gesture.h"
#include "ui/roll/painting/bar_lines.h"
#include "ui/theme/contrast.h"

namespace inventio::ui {

using music::Ticks;

namespace {

// Shares of the height, from the top: loop, numbers, regions.
constexpr double kLoopShare = 0.26;
constexpr double kNumbersShare = 0.56;
constexpr double kEdgeShare = 0.6;    ///< below it the ends of the region can be dragged
constexpr double kNumberSpacing = 44; ///< pixels that a number needs
constexpr double kBeatSpacing = 9;
constexpr double kBeatTick = 4;

} // namespace

Ruler::Ruler(RollContent& content, RollViewport& viewport, const Theme& theme, QWidget* parent)
    : RollStrip(content, viewport, theme, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
    setAccessibleName(tr("Ruler"));
    setToolTip(tr("Click: move the playhead. Drag: loop. Double click: tempo and time signature. Alt and drag: region "
                  "for the model, whose ends can be dragged."));
    connect(&content, &RollContent::changed, this, &Ruler::expire);
    connect(&content, &RollContent::loopChanged, this, &Ruler::expire);
    connect(&viewport, &RollViewport::playheadMoved, this, qOverload<>(&QWidget::update));
}

QSize Ruler::sizeHint() const
{
    return {static_cast<int>(theme().metrics.keyWidth), static_cast<int>(theme().metrics.rulerHeight)};
}

void Ruler::paintPicture(QPainter& painter, Pixels pixels) const
{
    const QRect all = pixels.of(QRectF(rect()));
    painter.fillRect(all, theme().colours.panel);
    paintBands(painter, pixels);
    paintBars(painter, pixels);
    painter.fillRect(QRect(0, all.height() - pixels.width(1), all.width(), pixels.width(1)), theme().colours.separator);
}

void Ruler::paintBand(
    QPainter& painter, Pixels pixels, Ticks from, Ticks to, double top, double height, const QColor& colour) const
{
    const auto& geometry = viewport().geometry();
    const double left = std::max(geometry.x(from), -2.0 * height);
    const double right = std::min(geometry.x(to), width() + 2 * height);
    if (right <= left)
        return;
    const QRectF band(left, top, right - left, height);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const double radius = pixels.of(theme().metrics.radius);
    painter.drawRoundedRect(QRectF(pixels.of(band)), radius, radius);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void Ruler::paintBands(QPainter& painter, Pixels pixels) const
{
    const Colours& colours = theme().colours;
    const double loopHeight = height() * kLoopShare;
    if (const auto& loop = content().loop())
        paintBand(painter, pixels, loop->from, loop->to, 3, loopHeight - 4, colours.loop);

    const double regionTop = height() * (kLoopShare + kNumbersShare);
    const double regionHeight = height() - regionTop - 2;
    for (const auto& area : content().piece().lockedAreas)
        paintBand(painter, pixels, area.from, area.to, regionTop, regionHeight, colours.lock);
    const auto& draft = content().draft();
    if (const auto& region = draft.region ? draft.region : content().piece().region)
        paintBand(painter, pixels, region->from, region->to, regionTop, regionHeight, colours.region);
}

void Ruler::paintBars(QPainter& painter, Pixels pixels) const
{
    const auto& geometry = viewport().geometry();
    const auto& metre = content().piece().metre;
    const Colours& colours = theme().colours;
    const double scale = theme().metrics.scale;
    const int bottom = pixels.of(height() * (kLoopShare + kNumbersShare));
    for (const Ticks at : beatLines(geometry, metre, kBeatSpacing * scale))
        painter.fillRect(QRect(pixels.of(geometry.x(at)), bottom - pixels.of(kBeatTick * scale), pixels.width(1),
                             pixels.of(kBeatTick * scale)),
            colours.barLine);

    const QFont font = numberFont(pixels.of(theme().metrics.smallFont));
    painter.setFont(font);
    const int top = pixels.of(height() * kLoopShare);
    const int baseline = (top + bottom + QFontMetrics(font).capHeight()) / 2 - pixels.of(1);
    const RulerTexts texts = this->texts();
    const auto paint = [&](const std::vector<RulerText>& group, const QColor& colour) {
        for (const RulerText& text : group) {
            const int x = pixels.of(geometry.x(text.at));
            painter.fillRect(
                QRect(x, top + pixels.of(3), pixels.width(1), bottom - top - pixels.of(3)), colours.barLine);
            painter.setPen(colour);
            painter.drawText(pixels.of(text.left), baseline, text.text);
        }
    };
    paint(texts.numbers, colours.text);
    paint(texts.changes, colours.mutedText);
}

QFont Ruler::numberFont(double pixelSize) const
{
    QFont font = this->font();
    font.setPixelSize(std::max(1, static_cast<int>(pixelSize)));
    return font;
}

RulerTexts Ruler::texts() const
{
    const auto& piece = content().piece();
    const auto& geometry = viewport().geometry();
    const double scale = theme().metrics.scale;
    const QFontMetricsF metrics(numberFont(theme().metrics.smallFont));
    return rulerTexts(
        geometry, piece, barLines(geometry, piece.metre, kNumberSpacing * scale),
        [&](const QString& text) { return metrics.horizontalAdvance(text); }, scale);
}

/// Where tempo or time signature would change with a click there: at the change that is written there, or the bar.
Ticks Ruler::changeAt(QPointF at) const
{
    for (const RulerText& change : texts().changes)
        if (at.x() >= change.left && at.x() < change.right())
            return change.at;
    const Ticks tick = std::max(viewport().geometry().tickAt(at.x()), Ticks{0});
    return content().piece().metre.at(tick).barStart;
}

void Ruler::paintOver(QPainter& painter) const
{
    if (!viewport().showsPlayhead())
        return;
    const double x = std::round(viewport().geometry().x(viewport().playhead())) + theme().metrics.playheadWidth / 2;
    const double half = height() * 0.11;
    const double bottom = height();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().colours.playhead);
    QPainterPath handle(QPointF(x - half, bottom - 2 * half - 1));
    handle.lineTo(x + half, bottom - 2 * half - 1);
    handle.lineTo(x, bottom - 1);
    handle.closeSubpath();
    painter.drawPath(handle);
}

Ticks Ruler::snapped(QPointF at, Qt::KeyboardModifiers modifiers) const
{
    const Ticks tick = viewport().geometry().tickAt(at.x());
    return modifiers.testFlag(Qt::AltModifier) ? std::max(tick, Ticks{0}) : content().grid().nearest(tick);
}

std::optional<RegionEdgeGesture::Edge> Ruler::regionEdgeAt(QPointF at) const
{
    const auto& region = content().piece().region;
    if (!region || !content().isEditable() || at.y() < height() * kEdgeShare)
        return std::nullopt;
    const double toStart = std::abs(viewport().geometry().x(region->from) - at.x());
    const double toEnd = std::abs(viewport().geometry().x(region->to) - at.x());
    if (std::min(toStart, toEnd) > theme().metrics.edge)
        return std::nullopt;
    return toStart < toEnd ? RegionEdgeGesture::Edge::Start : RegionEdgeGesture::Edge::End;
}

Pointer Ruler::pointerOf(const QMouseEvent& event) const
{
    return {event.position(), event.modifiers() & ~m_spent};
}

void Ruler::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    grabKeyboard(); // for Escape
    m_press = event->position();
    m_loops = false;
    m_loopBefore = content().loop();
    const RollContext context{content(), viewport(), theme().metrics};
    if (const auto edge = regionEdgeAt(*m_press)) {
        m_region = std::make_unique<RegionEdgeGesture>(context, pointerOf(*event), *edge);
    } else if (event->modifiers().testFlag(Qt::AltModifier) && content().isEditable()) {
        m_spent = Qt::AltModifier;
        m_region = std::make_unique<RegionGesture>(context, pointerOf(*event), RegionGesture::Pitches::All);
    }
}

void Ruler::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_press)
        return setCursor(regionEdgeAt(event->position()) ? Qt::SizeHorCursor : Qt::ArrowCursor);
    if (m_region)
        return m_region->move(pointerOf(*event));
    m_loops = m_loops || std::abs(event->position().x() - m_press->x()) >= theme().metrics.dragStart;
    if (!m_loops)
        return;
    const auto [left, right] = std::minmax({m_press->x(), event->position().x()});
    const auto& geometry = viewport().geometry();
    const SnapGrid grid
        = event->modifiers().testFlag(Qt::AltModifier) ? content().grid(SnapUnit::Off) : content().grid();
    content().setLoop(TimeSpan{grid.down(geometry.tickAt(left)), grid.next(geometry.tickAt(right))});
}

void Ruler::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_press || event->button() != Qt::LeftButton)
        return;
    if (m_region)
        m_region->release(pointerOf(*event));
    else if (!m_loops)
        Q_EMIT seekRequested(snapped(event->position(), event->modifiers()));
    finish();
}

void Ruler::finish()
{
    releaseKeyboard();
    m_press.reset();
    m_region.reset();
    m_spent = {};
    m_loops = false;
}

void Ruler::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (event->position().y() < height() * kLoopShare)
        content().setLoop(std::nullopt);
    else
        Q_EMIT changeRequested(changeAt(event->position()));
}

void Ruler::contextMenuEvent(QContextMenuEvent* event)
{
    Q_EMIT menuRequested(changeAt(event->pos()), event->globalPos());
}

void Ruler::keyPressEvent(QKeyEvent* event)
{
    if (!m_press || event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    if (m_region)
        m_region->cancel();
    content().setLoop(m_loopBefore);
    finish();
}

} // namespace inventio::ui
