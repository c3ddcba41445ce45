#pragma once

#include <optional>

#include "core/midi/piece_clock.h"

namespace inventio::midi {

/// Makes an even clock of a player's reports. A report is stamped when the sound device asks for more, which on a busy
/// machine it does late by some milliseconds, now more, now less, but hardly ever early: so the clock keeps to the
/// earliest of the reports of the last second, and notes do not inherit the device's unevenness. [GUI]
class ClockFollower {
public:
    /// The clock to record by from now on. A report that lies far from it (a jump, another speed or loop) starts it anew.
    PieceClock smoothed(const PieceClock& report);

private:
    PieceClock startAt(const PieceClock& report);

    std::optional<PieceClock> m_clock;
    Nanoseconds m_windowStart{};
    double m_bestLead = 0.0; ///< most by which a report of the window was ahead of the clock, in seconds of the piece
};

} // namespace inventio::midi
