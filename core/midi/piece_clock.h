#pragma once

#include <optional>

#include "core/midi/time.h"

namespace inventio::midi {

/// Where the piece is heard at any moment: how a player's report of where it is, at one moment, goes on. A value. [Any]
struct PieceClock {
    Nanoseconds at{};   ///< a moment
    Seconds position{}; ///< what is sent to the sound card at that moment; below 0 or before the take in a count-in
    double speed = 1;   ///< seconds of the piece in a second; 0 while it stands still
    Seconds
        outputLatency{}; ///< from the sound card to the ears, >= 0: who plays to what is heard plays that much later

    struct Loop {
        Seconds from;
        Seconds to; ///< > from

        friend bool operator==(const Loop&, const Loop&) = default;
    };
    std::optional<Loop> loop{}; ///< what starts anew at `from` when it gets to `to`
    int pass = 0;               ///< how often it had done so at `at`

    struct Place {
        Seconds position{}; ///< within the loop, once the first pass is over
        int pass = 0;

        friend bool operator==(const Place&, const Place&) = default;
    };
    /// What is heard at `moment`, before or after `at`.
    Place heardAt(Nanoseconds moment) const;

    friend bool operator==(const PieceClock&, const PieceClock&) = default;
};

} // namespace inventio::midi
