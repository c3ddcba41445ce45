// What changes which notes are meant: selection, region, loop.

#include <algorithm>
#include <tuple>

#include "ui/roll/commands/roll_commands.h"

#include "ui/roll/content/hit_testing.h"

namespace inventio::ui {

using music::Ticks;
using project::Area;
using project::NoteId;
using project::PieceNote;

namespace {

enum class Selecting { Anew, More };

/// The next note (`steps` 1) or the one before (-1), from the outermost selected note on; without one from the cursor.
void selectBy(RollContext& roll, int steps, Selecting how)
{
    auto& content = roll.content;
    const auto& notes = content.notes();
    const RollScene scene = content.scene();
    const auto key
        = [&](NotePlace place) { return std::tuple(notes.at(place).note.onset, notes.at(place).note.pitch); };
    std::optional<std::tuple<Ticks, int>> from;
    for (const PieceNote& note : content.selectedNotes()) {
        const std::tuple here(note.note.onset, note.note.pitch);
        from = !from ? here : steps > 0 ? std::max(*from, here) : std::min(*from, here);
    }
    if (!from)
        from = std::tuple(content.tools().cursor().at, steps > 0 ? -1 : kAllPitches);
    const PieceNote* found = nullptr;
    const auto& order = notes.order();
    if (steps > 0) {
        auto next = std::ranges::upper_bound(order, *from, {}, key);
        while (next != order.end() && !scene.showsTrack(next->track))
            ++next;
        found = next != order.end() ? &notes.at(*next) : nullptr;
    } else {
        auto previous = std::ranges::lower_bound(order, *from, {}, key);
        while (previous != order.begin() && !found) {
            --previous;
            found = scene.showsTrack(previous->track) ? &notes.at(*previous) : nullptr;
        }
    }
    if (!found)
        return;
    auto selection = how == Selecting::More ? content.selection() : std::vector<NoteId>{};
    selection.push_back(found->id);
    const PieceNote note = *found;
    content.select(std::move(selection));
    content.tools().setCursor({note.note.onset, note.note.pitch});
    content.audition().soundBriefly(note.note.pitch, note.note.velocity);
    showCursor(roll);
}

void setRegion(RollContext& roll, std::optional<Area> region)
{
    if (region == roll.content.piece().region)
        return;
    project::Piece piece = roll.content.piece();
    piece.region = region;
    roll.content.commit(region ? RollCommands::tr("Set region") : RollCommands::tr("Clear region"), std::move(piece));
}

void loopSelection(RollContext& roll)
{
    auto& content = roll.content;
    const auto area = selectedArea(roll);
    if (!area)
        return content.setLoop(std::nullopt);
    const TimeSpan loop{content.grid().down(area->from), content.grid().next(area->to - Ticks{1})};
    content.setLoop(content.loop() == loop ? std::nullopt : std::optional(loop));
}

constexpr RollCommand kCommands[]{
    {"edit.selectAll", [](RollContext& roll) { roll.content.select(visibleNotes(roll.content)); }},
    {"edit.selectNone", [](RollContext& roll) { roll.content.select({}); }},
    {"edit.nextNote", [](RollContext& roll) { selectBy(roll, 1, Selecting::Anew); }},
    {"edit.previousNote", [](RollContext& roll) { selectBy(roll, -1, Selecting::Anew); }},
    {"edit.addNextNote", [](RollContext& roll) { selectBy(roll, 1, Selecting::More); }},
    {"edit.addPreviousNote", [](RollContext& roll) { selectBy(roll, -1, Selecting::More); }},
    {"model.regionFromSelection", [](RollContext& roll) { setRegion(roll, selectedArea(roll)); }},
    {"model.clearRegion", [](RollContext& roll) { setRegion(roll, std::nullopt); }},
    {"play.loopSelection", [](RollContext& roll) { loopSelection(roll); }},
};

} // namespace

std::span<const RollCommand> selectionCommands()
{
    return kCommands;
}

std::optional<Area> selectedArea(const RollContext& roll)
{
    std::optional<Area> area;
    for (const PieceNote& note : roll.content.selectedNotes()) {
        if (!area)
            area = Area{note.note.onset, note.note.end(), note.note.pitch, note.note.pitch};
        area->from = std::min(area->from, note.note.onset);
        area->to = std::max(area->to, note.note.end());
        area->lowest = std::min(area->lowest, note.note.pitch);
        area->highest = std::max(area->highest, note.note.pitch);
    }
    return area;
}

} // namespace inventio::ui
