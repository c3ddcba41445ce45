#include "core/music/tempo_map.h"

#include <algorithm>
#include <cmath>

#include "core/music/sorted_changes.h"

namespace inventio::music {

TempoMap::TempoMap(std::vector<TempoChange> changes)
    : m_changes(sortedChanges(std::move(changes)))
{
    m_elapsed.reserve(m_changes.size());
    for (const TempoChange& change : m_changes)
        m_elapsed.push_back(elapsedAt(change.at));
}

double TempoMap::beatsPerMinuteAt(Ticks tick) const
{
    constexpr double kMicrosecondsPerMinute = 60e6;
    const std::size_t begun = changesUntil(m_changes, tick);
    const TempoChange current = begun == 0 ? TempoChange{} : m_changes[begun - 1];
    return kMicrosecondsPerMinute / current.microsecondsPerQuarter;
}

double TempoMap::secondsAt(Ticks tick, int ticksPerQuarter) const
{
    return elapsedAt(tick) / (1e6 * ticksPerQuarter);
}

Ticks TempoMap::tickAt(double seconds, int ticksPerQuarter) const
{
    const double elapsed = std::max(seconds, 0.0) * 1e6 * ticksPerQuarter;
    const auto next = std::ranges::upper_bound(m_elapsed, elapsed);
    if (next == m_elapsed.begin())
        return {std::llround(elapsed / TempoChange{}.microsecondsPerQuarter)};
    const auto current = static_cast<std::size_t>(next - m_elapsed.begin()) - 1;
    const double sinceChange = elapsed - m_elapsed[current];
    return m_changes[current].at + Ticks{std::llround(sinceChange / m_changes[current].microsecondsPerQuarter)};
}

double TempoMap::elapsedAt(Ticks tick) const
{
    // Only changes whose own elapsed time is known count, so that the constructor can build on this function. All
    // products are whole numbers; below 2^53, hours of any piece, a double holds them exactly.
    const std::size_t begun = std::min(changesUntil(m_changes, tick), m_elapsed.size());
    if (begun == 0)
        return static_cast<double>(tick.value) * TempoChange{}.microsecondsPerQuarter;
    const TempoChange& current = m_changes[begun - 1];
    return m_elapsed[begun - 1] + static_cast<double>((tick - current.at).value) * current.microsecondsPerQuarter;
}

} // namespace inventio::music
