#pragma once

#include <functional>

#include "core/composing/canvas.h"
#include "core/composing/edit.h"
#include "core/composing/note_scorer.h"
#include "core/composing/step_range.h"

namespace inventio::composing {

/// True if a note may be added here: its start is not locked and there is room for its whole length on the roll.
/// It may sound on into locked cells: a lock speaks of what starts there. [Any]
bool canAdd(const Canvas& canvas, const grid::GridNote& note);

/// True if exactly this note is there and its start is not locked. [Any]
bool canRemove(const Canvas& canvas, const grid::GridNote& note);

/// Either of the two.
bool isPossible(const Canvas& canvas, EditKind kind, const grid::GridNote& note);

/// Reasons beside the canvas, such as a budget, that an edit may not be made. True: it may.
using EditFilter = std::function<bool(EditKind, const grid::GridNote&)>;

/// Visits every possible edit whose note starts in `zone`: by step, then pitch, then length, a removal having a cell of
/// its own. `visit(EditKind, const GridNote&, int lengthClass)`, the class being kRemovePlane for a removal; it
/// returns false to end the visit.
template <class Visit> void visitPossibleEdits(const Canvas& canvas, StepRange zone, Visit&& visit)
{
    const StepRange range = intersection(zone, {0, canvas.steps()});
    for (int step = range.first; step < range.end; ++step)
        for (int pitch = grid::kLowestPitch; pitch < grid::kLowestPitch + grid::kPitches; ++pitch) {
            const grid::Cell cell{step, pitch};
            if (canvas.locked.test(cell))
                continue;
            if (const int length = canvas.roll.lengthAt(cell); length > 0) {
                if (!visit(EditKind::Remove, grid::GridNote{step, pitch, length}, kRemovePlane))
                    return;
                continue;
            }
            int end = step; // cells [step, end) are known to be free
            for (int lengthClass = 0; lengthClass < kAddClasses; ++lengthClass) {
                const int length = kAddLengths[static_cast<std::size_t>(lengthClass)];
                while (end < step + length && end < canvas.steps() && !canvas.roll.soundsAt({end, pitch}))
                    ++end;
                if (end < step + length)
                    break;
                if (!visit(EditKind::Add, grid::GridNote{step, pitch, length}, lengthClass))
                    return;
            }
        }
}

/// True if at least one edit is possible in `zone` and passes `filter`.
bool anyEditPossible(const Canvas& canvas, StepRange zone, const EditFilter& filter);

} // namespace inventio::composing
