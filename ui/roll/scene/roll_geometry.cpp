#include "ui/roll/scene/roll_geometry.h"

#include <algorithm>
#include <cmath>

namespace inventio::ui {

using music::Ticks;

namespace {

constexpr double kLargestQuarter = 1200;
constexpr double kLargestRow = 96;
constexpr double kSmallestRow = 3;
constexpr double kFitMargin = 0.04; ///< of the view, on each side

/// How far to scroll until [from, to) lies in [0, length), or begins there if it is longer.
double wayInto(double from, double to, double length)
{
    if (from < 0 || to - from > length)
        return from;
    return std::max(0.0, to - length);
}

} // namespace

QRectF RollGeometry::rectOf(const music::Note& note) const
{
    const double from = x(note.onset);
    return {from, y(note.pitch), x(note.end()) - from, m_rowHeight};
}

QRectF RollGeometry::rectOf(const project::Area& area) const
{
    return QRectF(QPointF(x(area.from), y(area.highest)), QPointF(x(area.to), y(area.lowest - 1)));
}

Ticks RollGeometry::tickAt(double x) const
{
    return {static_cast<std::int64_t>(std::floor(ticksAt(x)))};
}

int RollGeometry::pitchAt(double y) const
{
    return kAllPitches - 1 - static_cast<int>(std::floor(y / m_rowHeight + m_top));
}

Ticks RollGeometry::ticksOf(double pixels) const
{
    return {std::llround(pixels / pixelsPerTick())};
}

int RollGeometry::rowsOf(double pixels) const
{
    return static_cast<int>(std::lround(pixels / m_rowHeight));
}

RollGeometry RollGeometry::withTicksPerQuarter(int ticksPerQuarter) const
{
    RollGeometry result = *this;
    const double factor = static_cast<double>(ticksPerQuarter) / m_ticksPerQuarter;
    result.m_ticksPerQuarter = ticksPerQuarter;
    result.m_left *= factor;
    result.m_contentEnd *= factor;
    return result.limited();
}

RollGeometry RollGeometry::withSize(QSizeF size) const
{
    RollGeometry result = *this;
    result.m_size = size;
    return result.limited();
}

RollGeometry RollGeometry::withContentEnd(Ticks end) const
{
    RollGeometry result = *this;
    result.m_contentEnd = static_cast<double>(std::max<std::int64_t>(end.value, 1));
    return result.limited();
}

RollGeometry RollGeometry::scrolledTo(double left, double top) const
{
    RollGeometry result = *this;
    result.m_left = left;
    result.m_top = top;
    return result.limited();
}

RollGeometry RollGeometry::scrolledBy(double xPixels, double yPixels) const
{
    return scrolledTo(m_left + xPixels / pixelsPerTick(), m_top + yPixels / m_rowHeight);
}

RollGeometry RollGeometry::zoomedInTime(double factor, double anchor) const
{
    RollGeometry result = withZoom(m_pixelsPerQuarter * factor, m_rowHeight);
    result.m_left = ticksAt(anchor) - anchor / result.pixelsPerTick();
    return result.limited();
}

RollGeometry RollGeometry::zoomedInPitch(double factor, double anchor) const
{
    RollGeometry result = withZoom(m_pixelsPerQuarter, m_rowHeight * factor);
    result.m_top = m_top + anchor / m_rowHeight - anchor / result.m_rowHeight;
    return result.limited();
}

RollGeometry RollGeometry::withZoom(double pixelsPerQuarter, double rowHeight) const
{
    RollGeometry result = *this;
    result.m_pixelsPerQuarter = std::clamp(pixelsPerQuarter, smallestQuarter(), kLargestQuarter);
    result.m_rowHeight = std::clamp(rowHeight, smallestRow(), std::max(kLargestRow, smallestRow()));
    return result.limited();
}

RollGeometry RollGeometry::withWholeRows(double pixelsPerQuarter, double rowHeight, double ratio) const
{
    const double row = std::floor(std::clamp(rowHeight, smallestRow(), kLargestRow) * ratio) / ratio;
    return withZoom(pixelsPerQuarter, row < smallestRow() ? row + 1 / ratio : row);
}

RollGeometry RollGeometry::fittedTo(const project::Area& area, double ratio) const
{
    const double ticks = std::max<double>(1.0, static_cast<double>((area.to - area.from).value));
    const double rows = area.highest - area.lowest + 1;
    const double share = 1 - 2 * kFitMargin;
    RollGeometry result = withWholeRows(
        m_size.width() * share / ticks * m_ticksPerQuarter, m_size.height() * share / (rows + 2), ratio);
    const double spareTicks = m_size.width() / result.pixelsPerTick() - ticks;
    const double spareRows = m_size.height() / result.m_rowHeight - rows;
    const double from = static_cast<double>(area.from.value);
    return result.scrolledTo(
        area.from == Ticks{0} ? 0 : from - spareTicks / 2, kAllPitches - 1 - area.highest - spareRows / 2);
}

RollGeometry RollGeometry::showing(const project::Area& area) const
{
    const QRectF rect = rectOf(area);
    return scrolledBy(
        wayInto(rect.left(), rect.right(), m_size.width()), wayInto(rect.top(), rect.bottom(), m_size.height()));
}

RollGeometry RollGeometry::framing(int lowest, int highest, double smallestRow, double ratio) const
{
    const double row = std::max(m_size.height() / (highest - lowest + 1), smallestRow);
    const RollGeometry result = row < m_rowHeight ? withWholeRows(m_pixelsPerQuarter, row, ratio) : *this;
    return result.scrolledBy(0, wayInto(result.y(highest), result.y(lowest - 1), m_size.height()));
}

double RollGeometry::maximumLeft() const
{
    return std::max(0.0, m_contentEnd - m_size.width() / pixelsPerTick());
}

double RollGeometry::maximumTop() const
{
    return std::max(0.0, kAllPitches - m_size.height() / m_rowHeight);
}

RollGeometry RollGeometry::limited() const
{
    RollGeometry result = *this;
    result.m_rowHeight = std::max(m_rowHeight, smallestRow());
    result.m_left = std::clamp(m_left, 0.0, result.maximumLeft());
    result.m_top = std::clamp(m_top, 0.0, result.maximumTop());
    return result;
}

double RollGeometry::smallestRow() const
{
    return std::max(kSmallestRow, m_size.height() / kAllPitches);
}

double RollGeometry::smallestQuarter() const
{
    const double whole = m_size.width() * m_ticksPerQuarter / m_contentEnd;
    return std::min(2.0, std::max(whole / 2, 1e-3));
}

Zone zoneAt(const QRectF& note, QPointF point, double edge)
{
    if (!note.contains(point))
        return Zone::Nothing;
    const double reach = std::min(edge, note.width() / 3);
    if (point.x() < note.left() + reach)
        return Zone::Start;
    return point.x() >= note.right() - reach ? Zone::End : Zone::Body;
}

} // namespace inventio::ui
