#include "core/composing/add_limits.h"

namespace inventio::composing {

namespace {

int highestEver(const Ceiling& ceiling)
{
    return ceiling.pitch + (ceiling.mayRise ? kMendingRoom : 0);
}

} // namespace

bool AddLimits::allow(const grid::GridNote& note, const grid::Roll& roll) const
{
    if (note.step < span.first || note.end() > span.end)
        return false;
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

} // namespace inventio::composing
