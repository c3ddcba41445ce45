#include "ui/roll/gestures/gesture.h"

#include <algorithm>

namespace inventio::ui {

using music::Ticks;

Gesture::Gesture(RollContext context, const Pointer& press)
    : m_context(context)
    , m_press(press)
    , m_pressTicks(geometry().ticksAt(press.at.x()))
    , m_pressRow(press.at.y() / geometry().rowHeight() + geometry().top())
{
}

QPointF Gesture::pressAt() const
{
    return {geometry().x(m_pressTicks), (m_pressRow - geometry().top()) * geometry().rowHeight()};
}

void Gesture::cancel()
{
    content().audition().silence();
    content().setDraft({});
}

bool Gesture::isDrag(const Pointer& pointer)
{
    m_dragging = m_dragging || (pointer.at - pressAt()).manhattanLength() >= metrics().dragStart;
    return m_dragging;
}

SnapGrid Gesture::gridFor(const Pointer& pointer)
{
    return pointer.modifiers.testFlag(Qt::AltModifier) ? content().grid(SnapUnit::Off) : content().grid();
}

Ticks Gesture::snapped(Ticks tick, const Pointer& pointer)
{
    return gridFor(pointer).nearest(tick);
}

int Gesture::pitchAt(const Pointer& pointer) const
{
    return std::clamp(geometry().pitchAt(pointer.at.y()), 0, kAllPitches - 1);
}

project::Area Gesture::areaTo(const Pointer& pointer)
{
    const auto [first, last] = std::minmax({geometry().tickAt(pressAt().x()), tickAt(pointer)});
    const auto [lowest, highest] = std::minmax({pitchAt({pressAt(), {}}), pitchAt(pointer)});
    const SnapGrid grid = gridFor(pointer);
    return {grid.down(first), grid.next(std::max(last, Ticks{0})), lowest, highest};
}

QString countedName(const QString& one, const QString& many, std::size_t count)
{
    return count == 1 ? one : many.arg(count);
}

} // namespace inventio::ui
