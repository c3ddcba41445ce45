#include "core/composing/locks.h"

namespace inventio::composing {

namespace {

// An input note that is not there at the moment is not final: it may come back.
bool isFinal(const Canvas& canvas, const EditBudget& budget, const grid::GridNote& note)
{
    return canvas.roll.lengthAt({note.step, note.pitch}) == note.length && !budget.allows(EditKind::Remove, note);
}

} // namespace

void lockOutside(CellMask& locked, StepRange region)
{
    for (int step = 0; step < locked.steps(); ++step)
        if (!region.contains(step))
            for (int pitch = grid::kLowestPitch; pitch < grid::kLowestPitch + grid::kPitches; ++pitch)
                locked.set({step, pitch});
}

bool leavesGap(const CellMask& locked)
{
    int open = 0;
    for (int step = 0; step < locked.steps(); ++step)
        for (int pitch = grid::kLowestPitch; pitch < grid::kLowestPitch + grid::kPitches; ++pitch)
            if (!locked.test({step, pitch})) {
                ++open;
                break;
            }
    return 2 * open <= locked.steps();
}

void lockFinalNotes(Canvas& canvas, const CellMask& given, const EditBudget& budget, StepRange window)
{
    const StepRange range = intersection(window, {0, canvas.steps()});
    for (int step = range.first; step < range.end; ++step)
        for (int pitch = grid::kLowestPitch; pitch < grid::kLowestPitch + grid::kPitches; ++pitch) {
            const grid::Cell cell{step, pitch};
            if (const int length = budget.inputLengthAt(cell); length > 0)
                canvas.locked.set(cell, given.test(cell) || isFinal(canvas, budget, {step, pitch, length}));
        }
}

} // namespace inventio::composing
