#pragma once

#include <vector>

#include "core/music/time.h"

namespace inventio::music {

struct TempoChange {
    Ticks at;
    int microsecondsPerQuarter = 500'000; ///< 1..16777215, as a MIDI file holds it

    friend constexpr auto operator<=>(const TempoChange&, const TempoChange&) = default;
};

/// How fast a sequence is played. Before the first change it is 120 quarters a minute. [Any]
class TempoMap {
public:
    TempoMap() = default;
    /// Changes in any order; of several at one tick the last one given holds.
    explicit TempoMap(std::vector<TempoChange> changes);

    /// Sorted, one per tick. Exactly what was given, no default entry is invented.
    const std::vector<TempoChange>& changes() const { return m_changes; }

    double beatsPerMinuteAt(Ticks tick) const;
    /// Seconds from the start of the piece to `tick`, at `ticksPerQuarter` > 0. O(log changes).
    double secondsAt(Ticks tick, int ticksPerQuarter) const;
    /// The nearest tick to a moment, which undoes secondsAt; 0 for moments before the piece. O(log changes).
    Ticks tickAt(double seconds, int ticksPerQuarter) const;

    friend bool operator==(const TempoMap&, const TempoMap&) = default;

private:
    /// Ticks times microseconds per quarter, summed from the start of the piece to `tick`.
    double elapsedAt(Ticks tick) const;

    std::vector<TempoChange> m_changes;
    std::vector<double> m_elapsed; ///< elapsedAt() of each change
};

} // namespace inventio::music
