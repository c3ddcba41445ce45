#include "core/analysis/movement.h"

namespace inventio::analysis {

namespace {

constexpr int kFullVoices = 3; ///< with fewer a beat says little

bool anyStarts(const grid::Roll& roll, int step)
{
    for (int pitch = grid::kLowestPitch; pitch < grid::kLowestPitch + grid::kPitches; ++pitch)
        if (roll.startsAt({step, pitch}))
            return true;
    return false;
}

int soundingAt(const grid::Roll& roll, int step)
{
    int count = 0;
    for (int pitch = grid::kLowestPitch; pitch < grid::kLowestPitch + grid::kPitches; ++pitch)
        count += roll.soundsAt({step, pitch}) ? 1 : 0;
    return count;
}

} // namespace

double movementOf(const grid::Roll& roll, const std::vector<grid::MetrePosition>& metre)
{
    const auto isInside = [&](int step) { return metre[static_cast<std::size_t>(step)].stepInBeat > 0; };
    int beats = 0;
    int moving = 0;
    for (int step = 0; step < roll.steps(); ++step) {
        if (isInside(step) || soundingAt(roll, step) < kFullVoices)
            continue;
        ++beats;
        bool moves = false;
        for (int inside = step + 1; inside < roll.steps() && isInside(inside) && !moves; ++inside)
            moves = anyStarts(roll, inside);
        moving += moves ? 1 : 0;
    }
    return beats > 0 ? static_cast<double>(moving) / beats : 0.0;
}

} // namespace inventio::analysis
