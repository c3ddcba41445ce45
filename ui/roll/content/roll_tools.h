#pragma once

#include <QObject>

#include "core/music/time.h"
#include "ui/roll/scene/snap.h"

namespace inventio::ui {

enum class Tool { Select, Draw, Erase, Region, Lock };

/// Where the keyboard writes.
struct NoteCursor {
    music::Ticks at;
    int pitch = 60;

    friend bool operator==(const NoteCursor&, const NoteCursor&) = default;
};

/// What the hand works with on the roll: tool, grid, track, note cursor, and how long and loud the next note is. [GUI]
class RollTools : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    Tool tool() const { return m_tool; }
    void setTool(Tool tool);
    SnapUnit snap() const { return m_snap; }
    void setSnap(SnapUnit unit);
    int activeTrack() const { return m_activeTrack; }
    void setActiveTrack(int track);
    NoteCursor cursor() const { return m_cursor; }
    void setCursor(NoteCursor cursor); ///< kept on the roll

    /// Of a note drawn or moved: the next one gets it. The default length before there was one.
    music::Ticks lastLength() const { return m_lastLength > music::Ticks{0} ? m_lastLength : m_defaultLength; }
    void setLastLength(music::Ticks length) { m_lastLength = length; }
    void setDefaultLength(music::Ticks length) { m_defaultLength = length; }
    int lastVelocity() const { return m_lastVelocity; }
    void setLastVelocity(int velocity) { m_lastVelocity = velocity; }

Q_SIGNALS:
    void toolChanged(inventio::ui::Tool tool);
    void cursorMoved(inventio::ui::NoteCursor from, inventio::ui::NoteCursor to);
    void gridChanged(); ///< snap or track: other lines, other notes are shown

private:
    Tool m_tool = Tool::Draw;
    SnapUnit m_snap = SnapUnit::Sixteenth;
    int m_activeTrack = 0;
    NoteCursor m_cursor;
    music::Ticks m_lastLength;
    music::Ticks m_defaultLength;
    int m_lastVelocity = 80;
};

} // namespace inventio::ui
