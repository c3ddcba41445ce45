#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include "core/music/note.h"
#include "core/project/piece.h"

namespace inventio::ui {

inline constexpr int kAllPitches = 128; ///< rows of the roll

/// What a press on a note would take hold of.
enum class Zone { Nothing, Body, Start, End };

/// Where times and pitches lie on the roll, in logical pixels from its top left corner. The highest pitch is at the
/// top; a pitch's row reaches from y(pitch) to y(pitch - 1). A value; everything is pure. [Any]
class RollGeometry {
public:
    RollGeometry() = default;

    // The shape of what is shown.
    int ticksPerQuarter() const { return m_ticksPerQuarter; }
    QSizeF size() const { return m_size; }
    double pixelsPerQuarter() const { return m_pixelsPerQuarter; }
    double rowHeight() const { return m_rowHeight; }
    double left() const { return m_left; }             ///< ticks at x = 0, fractions of them too
    double top() const { return m_top; }               ///< rows above y = 0
    double contentEnd() const { return m_contentEnd; } ///< ticks; scrolling ends here

    // From music to pixels.
    double x(double ticks) const { return (ticks - m_left) * pixelsPerTick(); }
    double x(music::Ticks ticks) const { return x(static_cast<double>(ticks.value)); }
    double y(int pitch) const { return (kAllPitches - 1 - pitch - m_top) * m_rowHeight; }
    QRectF rectOf(const music::Note& note) const;
    QRectF rectOf(const project::Area& area) const;

    // And back. Times may be below 0, pitches beyond 0..127.
    double ticksAt(double x) const { return m_left + x / pixelsPerTick(); }
    music::Ticks tickAt(double x) const;
    int pitchAt(double y) const;
    music::Ticks ticksOf(double pixels) const; ///< a distance, rounded
    int rowsOf(double pixels) const;           ///< a distance, rounded
    music::Ticks firstTick() const { return tickAt(0); }
    music::Ticks lastTick() const { return tickAt(m_size.width()); }
    int highestPitch() const { return pitchAt(0); }
    int lowestPitch() const { return pitchAt(m_size.height()); }

    // Other views of the same roll, within the limits.
    RollGeometry withTicksPerQuarter(int ticksPerQuarter) const;
    RollGeometry withSize(QSizeF size) const;
    RollGeometry withContentEnd(music::Ticks end) const;
    RollGeometry scrolledTo(double left, double top) const;
    RollGeometry scrolledBy(double xPixels, double yPixels) const;
    /// What lies at `anchor` (x, or y) stays there.
    RollGeometry zoomedInTime(double factor, double anchor) const;
    RollGeometry zoomedInPitch(double factor, double anchor) const;
    RollGeometry withZoom(double pixelsPerQuarter, double rowHeight) const;
    /// The same, the rows being whole pixels of a screen that has `ratio` of them for each of ours: no row is one pixel
    /// higher than the next.
    RollGeometry withWholeRows(double pixelsPerQuarter, double rowHeight, double ratio) const;
    /// The whole area in view, a little room around it; whole rows as above.
    RollGeometry fittedTo(const project::Area& area, double ratio = 1) const;
    /// Scrolled as little as it takes to show the area, or its start if it is too large.
    RollGeometry showing(const project::Area& area) const;

    /// All these pitches in view: as it is where they are; else scrolled as little as it takes, with whole rows that are lower
    /// where they must be, down to `smallestRow`. What still has no room is cut off at the bottom.
    RollGeometry framing(int lowest, int highest, double smallestRow, double ratio = 1) const;

    double pixelsPerTick() const { return m_pixelsPerQuarter / m_ticksPerQuarter; }
    double maximumLeft() const; ///< ticks
    double maximumTop() const;  ///< rows

    friend bool operator==(const RollGeometry&, const RollGeometry&) = default;

private:
    RollGeometry limited() const;
    double smallestRow() const;
    double smallestQuarter() const;

    int m_ticksPerQuarter = 480;
    QSizeF m_size{0, 0};
    double m_pixelsPerQuarter = 64;
    double m_rowHeight = 16;
    double m_left = 0;
    double m_top = 43; // the octaves around middle C
    double m_contentEnd = 480.0 * 4 * 16;
};

/// Where on a note's rectangle a point lies: the ends are `edge` pixels wide, a third of a note at most.
Zone zoneAt(const QRectF& note, QPointF point, double edge);

} // namespace inventio::ui
