#include "ui/roll/content/roll_tools.h"

#include <algorithm>
#include <utility>

#include "ui/roll/scene/roll_geometry.h"

namespace inventio::ui {

std::vector<Tool> allTools()
{
    std::vector<Tool> tools;
    for (std::size_t row = 0; row < actionTable().size(); ++row)
        if (std::string_view(actionTable()[row].id).starts_with("tool."))
            tools.push_back({ActionId::at(row)});
    return tools;
}

void RollTools::setTool(Tool tool)
{
    if (std::exchange(m_tool, tool) != tool)
        Q_EMIT toolChanged(tool);
}

void RollTools::setSnap(SnapUnit unit)
{
    if (std::exchange(m_snap, unit) != unit)
        Q_EMIT gridChanged();
}

void RollTools::setActiveTrack(int track)
{
    if (std::exchange(m_activeTrack, track) != track)
        Q_EMIT gridChanged();
}

void RollTools::setCursor(NoteCursor cursor)
{
    cursor.at = std::max(cursor.at, music::Ticks{0});
    cursor.pitch = std::clamp(cursor.pitch, 0, kAllPitches - 1);
    if (const NoteCursor from = std::exchange(m_cursor, cursor); from != cursor)
        Q_EMIT cursorMoved(from, cursor);
}

} // namespace inventio::ui
