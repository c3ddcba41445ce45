#pragma once

#include <cstddef>
#include <deque>
#include <optional>

#include "core/midi/time.h"

namespace inventio::session {

/// A tempo tapped by hand: the mean of the last taps. A value. [Any]
class TapTempo {
public:
    /// Without a tap for so long, a series is over and the next tap begins another.
    static constexpr midi::Nanoseconds kPause{2'000'000'000};
    static constexpr std::size_t kMaxTaps = 9; ///< that count: eight beats

    /// One tap, not before the last one. Taps a minute, or nullopt at the first of a series.
    std::optional<double> tap(midi::Nanoseconds at);
    void forget() { m_taps.clear(); }

private:
    std::deque<midi::Nanoseconds> m_taps; ///< of this series, in their order
};

} // namespace inventio::session
