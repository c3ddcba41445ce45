#pragma once

#include <optional>

#include <QObject>

#include "ui/roll/scene/roll_geometry.h"

namespace inventio::ui {

enum class FollowMode { Off, Page, Continuous };

/// What part of the roll is seen, shared by the roll, its ruler and its strips; and where the playhead is. [GUI]
class RollViewport : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    const RollGeometry& geometry() const { return m_geometry; }
    /// By the user's hand: following the playhead waits until resumeFollowing().
    void scrollBy(double xPixels, double yPixels);
    void scrollTo(double left, double top);
    void zoomInTime(double factor, double anchor);
    /// To rows of whole device pixels; small factors add up.
    void zoomInPitch(double factor, double anchor);
    void fitTo(const project::Area& area);
    /// Of the screen: device pixels for each of ours, to which rows are fitted.
    void setPixelRatio(double ratio) { m_pixelRatio = ratio; }
    double pixelRatio() const { return m_pixelRatio; }
    /// As little as it takes; does not count as the user's hand.
    void show(const project::Area& area);
    /// Any other change: size, zoom, end.
    void set(const RollGeometry& geometry);

    music::Ticks playhead() const { return m_playhead; }
    void setPlayhead(music::Ticks tick);
    /// While it is hidden, nothing follows it.
    void setPlayheadVisible(bool visible);
    bool showsPlayhead() const { return m_showsPlayhead; }
    FollowMode followMode() const { return m_follow; }
    void setFollowMode(FollowMode mode);
    bool isFollowing() const { return m_follow != FollowMode::Off && !m_suspended; }
    /// Until resumeFollowing(): the user looks elsewhere.
    void suspendFollowing();
    void resumeFollowing();

Q_SIGNALS:
    void changed();
    void playheadMoved(inventio::music::Ticks from, inventio::music::Ticks to);
    void followChanged();

private:
    void scrollToPlayhead();

    RollGeometry m_geometry;
    double m_pixelRatio = 1;
    double m_wantedRow = 0; ///< pixels, before they were made whole
    music::Ticks m_playhead;
    FollowMode m_follow = FollowMode::Page;
    bool m_suspended = false;
    bool m_showsPlayhead = true;
};

/// The view that follows a playhead: the next page once it leaves, or the playhead kept in the middle. [Any]
RollGeometry followed(const RollGeometry& geometry, music::Ticks playhead, FollowMode mode);

} // namespace inventio::ui
