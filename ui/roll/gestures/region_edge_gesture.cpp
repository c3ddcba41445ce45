#include "ui/roll/gestures/region_edge_gesture.h"

#include <algorithm>
#include <tuple>

#include "ui/roll/gestures/region_gesture.h"

namespace inventio::ui {

using music::Ticks;

RegionEdgeGesture::RegionEdgeGesture(RollContext context, const Pointer& press, Edge edge)
    : Gesture(context, press)
    , m_region(content().piece().region.value())
    , m_fixed(edge == Edge::Start ? m_region.to : m_region.from)
{
}

void RegionEdgeGesture::move(const Pointer& pointer)
{
    if (!isDrag(pointer))
        return;
    const Ticks at = std::max(snapped(tickAt(pointer), pointer), Ticks{0});
    if (at == m_fixed)
        return; // a region without time is none: the last one stays
    std::tie(m_region.from, m_region.to) = std::minmax(at, m_fixed);
    showRegion(content(), m_region);
}

void RegionEdgeGesture::release(const Pointer& pointer)
{
    move(pointer);
    commitRegion(content(), tr("Change region"), m_region);
}

} // namespace inventio::ui
