#include "core/composing/edit_constraints.h"

namespace inventio::composing {

bool canAdd(const Canvas& canvas, const grid::GridNote& note)
{
    return canvas.roll.hasRoomFor(note) && !canvas.locked.test({note.step, note.pitch});
}

bool canRemove(const Canvas& canvas, const grid::GridNote& note)
{
    const grid::Cell cell{note.step, note.pitch};
    return note.length > 0 && canvas.roll.contains(cell) && canvas.roll.lengthAt(cell) == note.length
        && !canvas.locked.test(cell);
}

bool isPossible(const Canvas& canvas, EditKind kind, const grid::GridNote& note)
{
    return kind == EditKind::Add ? canAdd(canvas, note) : canRemove(canvas, note);
}

bool anyEditPossible(const Canvas& canvas, StepRange zone, const EditFilter& filter)
{
    bool found = false;
    visitPossibleEdits(canvas, zone, [&](EditKind kind, const grid::GridNote& note, int) {
        found = filter(kind, note);
        return !found;
    });
    return found;
}

} // namespace inventio::composing
