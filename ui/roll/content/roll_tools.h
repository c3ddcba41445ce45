#pragma once

#include <vector>

#include <QObject>

#include "core/music/time.h"
#include "ui/actions/action_id.h"
#include "ui/roll/scene/snap.h"

namespace inventio::ui {

/// What a press on the roll means: an action of the table whose id begins with "tool.".
struct Tool {
    ActionId action;

    // Those that more than their own gesture knows.
    static const Tool kSelect;
    static const Tool kDraw;
    static const Tool kErase;
    static const Tool kRegion;
    static const Tool kLock;

    friend bool operator==(Tool, Tool) = default;
};

inline constexpr Tool Tool::kSelect{"tool.select"};
inline constexpr Tool Tool::kDraw{"tool.draw"};
inline constexpr Tool Tool::kErase{"tool.erase"};
inline constexpr Tool Tool::kRegion{"tool.region"};
inline constexpr Tool Tool::kLock{"tool.lock"};

/// All of them, in the order of the table. [Any]
std::vector<Tool> allTools();

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
    Tool m_tool = Tool::kSelect;
    SnapUnit m_snap = SnapUnit::Sixteenth;
    int m_activeTrack = 0;
    NoteCursor m_cursor;
    music::Ticks m_lastLength;
    music::Ticks m_defaultLength;
    int m_lastVelocity = 80;
};

} // namespace inventio::ui
