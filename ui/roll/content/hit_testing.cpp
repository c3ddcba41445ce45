#include "ui/roll/content/hit_testing.h"

#include <algorithm>

namespace inventio::ui {

using music::Ticks;
using project::NoteId;
using project::PieceNote;

std::optional<NoteHit> noteAt(const RollContent& content, const RollGeometry& geometry, QPointF point, double edge)
{
    std::optional<NoteHit> best;
    bool bestIsSelected = false;
    const RollScene shown = content.scene();
    const Ticks at = geometry.tickAt(point.x());
    content.notes().visit(at, at + Ticks{1}, [&](const PieceNote& note, int track) {
        const Zone zone = zoneAt(geometry.rectOf(note.note), point, edge);
        if (zone == Zone::Nothing || !shown.showsTrack(track))
            return;
        const bool selected = content.isSelected(note.id);
        if (bestIsSelected && !selected)
            return;
        best = NoteHit{note, track, zone};
        bestIsSelected = selected;
    });
    return best;
}

const LensChoice* choiceAt(const RollContent& content, const RollGeometry& geometry, QPointF point)
{
    const auto* lens = content.overlays().lens();
    if (!lens)
        return nullptr;
    const auto found = std::ranges::find_if(
        lens->choices, [&](const LensChoice& choice) { return geometry.rectOf(choice.note).contains(point); });
    return found == lens->choices.end() ? nullptr : &*found;
}

std::vector<NoteId> notesTouching(const RollContent& content, const project::Area& area)
{
    std::vector<NoteId> ids;
    const RollScene shown = content.scene();
    content.notes().visit(area.from, area.to, [&](const PieceNote& note, int track) {
        if (note.note.pitch >= area.lowest && note.note.pitch <= area.highest && shown.showsTrack(track))
            ids.push_back(note.id);
    });
    std::ranges::sort(ids);
    return ids;
}

std::vector<NoteId> visibleNotes(const RollContent& content)
{
    return notesTouching(content, {Ticks{0}, content.piece().lastNoteEnd() + Ticks{1}, 0, kAllPitches - 1});
}

} // namespace inventio::ui
