#include "core/composing/rules/repetitions.h"

namespace inventio::composing {

int repetitionsMadeBy(const ProposedNote& proposed)
{
    if (proposed.isSure)
        return 0;
    const grid::Roll& roll = proposed.canvas.roll;
    const grid::GridNote& note = proposed.note;
    const bool before = note.step > 0 && roll.soundsAt({note.step - 1, note.pitch});
    const bool after = note.end() < roll.steps() && roll.startsAt({note.end(), note.pitch});
    return int{before} + int{after};
}

} // namespace inventio::composing
