#include "core/composing/add_limits.h"

#include <algorithm>

namespace inventio::composing {

namespace {

int highestEver(const Ceiling& ceiling)
{
    return ceiling.pitch + (ceiling.mayRise ? kMendingRoom : 0);
}

/// Whether a note of a step clashes with the pitch; `sounds` says which rows do.
template <class Sounds> bool clashes(int pitch, Sounds&& sounds)
{
    for (int other = grid::kLowestPitch; other < grid::kLowestPitch + grid::kPitches; ++other) {
        const int interval = (pitch - other + 12 * grid::kPitches) % 12;
        if ((interval == 1 || interval == 11) && sounds(other))
            return true;
    }
    return false;
}

} // namespace

bool AddLimits::allowsInSpan(const grid::GridNote& note, const grid::Roll& roll) const
{
    return isFree(note) && isUnderCeilings(note, roll) && !clashesOn(note, roll);
}

bool AddLimits::isFree(const grid::GridNote& note) const
{
    for (int step = note.step; step < std::min(note.end(), taken.steps()); ++step)
        if (taken.test({step, note.pitch}))
            return false;
    return true;
}

bool AddLimits::clashesOn(const grid::GridNote& note, const grid::Roll& roll) const
{
    if (clashesWith.steps() == 0)
        return false;
    if (clashes(note.pitch, [&](int pitch) { return roll.soundsAt({note.step, pitch}); }))
        return true;
    for (int step = note.step + 1; step < note.end(); ++step)
        if (clashes(note.pitch, [&](int pitch) {
                const grid::Cell cell{step, pitch};
                return roll.startsAt(cell) && !clashesWith.startsAt(cell);
            }))
            return true;
    return false;
}

bool AddLimits::isUnderCeilings(const grid::GridNote& note, const grid::Roll& roll) const
{
    if (ceilings.empty())
        return true;
    for (int step = note.step; step < note.end(); ++step) {
        const Ceiling& ceiling = ceilings[static_cast<std::size_t>(step)];
        if (note.pitch <= ceiling.pitch)
            continue;
        if (note.pitch > highestEver(ceiling) || roll.soundsAt({step, ceiling.pitch}))
            return false;
    }
    return true;
}

bool AddLimits::forbid(grid::Cell cell) const
{
    if (cell.step < span.first || cell.step >= span.end)
        return true;
    return !ceilings.empty() && cell.pitch > highestEver(ceilings[static_cast<std::size_t>(cell.step)]);
}

void AddLimits::lockForbidden(Canvas& canvas) const
{
    for (int step = 0; step < canvas.steps(); ++step)
        for (int pitch = grid::kLowestPitch; pitch < grid::kLowestPitch + grid::kPitches; ++pitch)
            if (const grid::Cell cell{step, pitch}; forbid(cell) && !canvas.roll.startsAt(cell))
                canvas.locked.set(cell);
}

} // namespace inventio::composing
