// What part of the piece is seen, and what is laid under it.

#include <algorithm>

#include "ui/roll/commands/roll_command.h"

namespace inventio::ui {

using music::Ticks;
using project::Area;

namespace {

QPointF middleOf(const RollContext& roll)
{
    const QSizeF size = roll.viewport.geometry().size();
    return {size.width() / 2, size.height() / 2};
}

void zoomInTime(RollContext& roll, double factor)
{
    roll.viewport.zoomInTime(factor, middleOf(roll).x());
}

void zoomInPitch(RollContext& roll, double factor)
{
    roll.viewport.zoomInPitch(factor, middleOf(roll).y());
}

Area wholePiece(const RollContext& roll)
{
    constexpr int lowestOfNone = 48;
    constexpr int highestOfNone = 84;
    const auto& content = roll.content;
    Area area{Ticks{0}, content.endOfLastBar(), kAllPitches, -1};
    const RollScene scene = content.scene();
    content.notes().visit(Ticks{0}, area.to, [&](const project::PieceNote& note, int track) {
        if (!scene.showsTrack(track))
            return;
        area.lowest = std::min(area.lowest, note.note.pitch);
        area.highest = std::max(area.highest, note.note.pitch);
    });
    if (area.highest < 0)
        return {area.from, area.to, lowestOfNone, highestOfNone};
    return area;
}

void followNext(RollContext& roll)
{
    constexpr int modes = 3;
    roll.viewport.setFollowMode(static_cast<FollowMode>((static_cast<int>(roll.viewport.followMode()) + 1) % modes));
}

constexpr RollCommand kCommands[]{
    {"view.zoomIn", [](RollContext& roll) { zoomInTime(roll, roll.metrics.zoomStep); }},
    {"view.zoomOut", [](RollContext& roll) { zoomInTime(roll, 1 / roll.metrics.zoomStep); }},
    {"view.tallerKeys", [](RollContext& roll) { zoomInPitch(roll, roll.metrics.zoomStep); }},
    {"view.flatterKeys", [](RollContext& roll) { zoomInPitch(roll, 1 / roll.metrics.zoomStep); }},
    {"view.fit", [](RollContext& roll) { roll.viewport.fitTo(wholePiece(roll)); }},
    {"view.zoomToSelection",
        [](RollContext& roll) { roll.viewport.fitTo(selectedArea(roll).value_or(wholePiece(roll))); }},
    {"view.followPlayhead", [](RollContext& roll) { followNext(roll); }, nullptr,
        [](const RollContext& roll) { return roll.viewport.followMode() != FollowMode::Off; }},
    {"view.ghost",
        [](RollContext& roll) { roll.content.overlays().setGhostShown(!roll.content.overlays().isGhostShown()); },
        nullptr, [](const RollContext& roll) { return roll.content.overlays().isGhostShown(); }},
    {"view.beforeOverAfter",
        [](RollContext& roll) { roll.content.overlays().setOtherShown(!roll.content.overlays().isOtherShown()); },
        nullptr, [](const RollContext& roll) { return roll.content.overlays().isOtherShown(); }},
    {"view.colourByVoice",
        [](RollContext& roll) { roll.content.overlays().setColoursByVoice(!roll.content.overlays().coloursByVoice()); },
        nullptr, [](const RollContext& roll) { return roll.content.overlays().coloursByVoice(); }},
};

} // namespace

std::span<const RollCommand> viewCommands()
{
    return kCommands;
}

void showSelection(RollContext& roll)
{
    if (const auto area = selectedArea(roll))
        roll.viewport.show(*area);
}

void showCursor(RollContext& roll)
{
    const NoteCursor cursor = roll.content.tools().cursor();
    roll.viewport.show({cursor.at, cursor.at + roll.content.tools().lastLength(), cursor.pitch, cursor.pitch});
}

} // namespace inventio::ui
