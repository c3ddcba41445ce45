#pragma once

#include <vector>

#include "core/music/time.h"

namespace inventio::music {

struct MetreChange {
    Ticks at;
    int numerator = 4;               ///< 1..255
    int denominator = 4;             ///< a power of two, 1..64
    int clocksPerClick = 24;         ///< kept for the file, not used
    int thirtySecondsPerQuarter = 8; ///< kept for the file, not used

    friend constexpr auto operator<=>(const MetreChange&, const MetreChange&) = default;
};

/// Where the bars and beats of a sequence lie. Before the first change the metre is 4/4.
/// A change that falls inside a bar ends that bar early, as notation programs write pickups. [Any]
class TimeSignatureMap {
public:
    /// `ticksPerQuarter` > 0. Changes in any order; of several at one tick the last one given holds.
    explicit TimeSignatureMap(int ticksPerQuarter = 480, std::vector<MetreChange> changes = {});

    /// Sorted, one per tick. Exactly what was given, no default entry is invented.
    const std::vector<MetreChange>& changes() const { return m_changes; }

    struct Position {
        int bar = 0; ///< counted from 0
        Ticks barStart;
        Ticks inBar;      ///< since barStart
        Ticks barLength;  ///< of a whole bar in this metre, also when this one is cut short
        Ticks beatLength; ///< the denominator's note; three of them in compound metres (6/8, 9/8, 12/8, 6/16)
    };
    /// O(log changes). `tick` >= 0.
    Position at(Ticks tick) const;
    /// The start of a bar counted from 0.
    Ticks barStart(int bar) const;
    /// How many bars it takes to hold everything before `end`; 0 for end 0.
    int barsUntil(Ticks end) const;

    friend bool operator==(const TimeSignatureMap&, const TimeSignatureMap&) = default;

private:
    struct Section {
        MetreChange metre;
        int firstBar = 0;

        friend bool operator==(const Section&, const Section&) = default;
    };
    Ticks barLength(const MetreChange& metre) const;
    Ticks beatLength(const MetreChange& metre) const;

    int m_ticksPerQuarter = 480;
    std::vector<MetreChange> m_changes;
    std::vector<Section> m_sections; ///< never empty, the first one begins at tick 0
};

} // namespace inventio::music
