#include "ui/roll/content/roll_viewport.h"

#include <cmath>

namespace inventio::ui {

using music::Ticks;

void RollViewport::scrollBy(double xPixels, double yPixels)
{
    if (xPixels != 0)
        suspendFollowing();
    set(m_geometry.scrolledBy(xPixels, yPixels));
}

void RollViewport::scrollTo(double left, double top)
{
    if (left != m_geometry.left())
        suspendFollowing();
    set(m_geometry.scrolledTo(left, top));
}

void RollViewport::zoomInTime(double factor, double anchor)
{
    set(m_geometry.zoomedInTime(factor, anchor));
}

void RollViewport::zoomInPitch(double factor, double anchor)
{
    const auto whole = [this](double row) { return std::round(row * m_pixelRatio) / m_pixelRatio; };
    const double row = m_geometry.rowHeight();
    if (whole(m_wantedRow) != whole(row)) // set otherwise since
        m_wantedRow = row;
    m_wantedRow = m_geometry.zoomedInPitch(m_wantedRow / row * factor, anchor).rowHeight(); // within the limits
    set(m_geometry.zoomedInPitch(whole(m_wantedRow) / row, anchor));
}

void RollViewport::fitTo(const project::Area& area)
{
    suspendFollowing();
    set(m_geometry.fittedTo(area, m_pixelRatio));
}

void RollViewport::show(const project::Area& area)
{
    set(m_geometry.showing(area));
}

void RollViewport::set(const RollGeometry& geometry)
{
    if (geometry == m_geometry)
        return;
    m_geometry = geometry;
    Q_EMIT changed();
}

void RollViewport::setPlayhead(Ticks tick)
{
    if (tick == m_playhead)
        return;
    const Ticks from = m_playhead;
    m_playhead = tick;
    scrollToPlayhead();
    Q_EMIT playheadMoved(from, tick);
}

void RollViewport::setPlayheadVisible(bool visible)
{
    m_showsPlayhead = visible;
    scrollToPlayhead();
    Q_EMIT playheadMoved(m_playhead, m_playhead);
}

void RollViewport::setFollowMode(FollowMode mode)
{
    m_suspended = false;
    m_follow = mode;
    scrollToPlayhead();
    Q_EMIT followChanged();
}

void RollViewport::resumeFollowing()
{
    if (!m_suspended)
        return;
    m_suspended = false;
    scrollToPlayhead();
    Q_EMIT followChanged();
}

void RollViewport::suspendFollowing()
{
    if (!isFollowing())
        return;
    m_suspended = true;
    Q_EMIT followChanged();
}

void RollViewport::scrollToPlayhead()
{
    if (isFollowing() && m_showsPlayhead)
        set(followed(m_geometry, m_playhead, m_follow));
}

RollGeometry followed(const RollGeometry& geometry, Ticks playhead, FollowMode mode)
{
    const double x = geometry.x(playhead);
    const double width = geometry.size().width();
    const double at = static_cast<double>(playhead.value);
    if (mode == FollowMode::Page && (x < 0 || x >= width))
        return geometry.scrolledTo(at, geometry.top());
    if (mode == FollowMode::Continuous)
        return geometry.scrolledTo(at - width / 2 / geometry.pixelsPerTick(), geometry.top());
    return geometry;
}

} // namespace inventio::ui
