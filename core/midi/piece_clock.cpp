#include "core/midi/piece_clock.h"

#include <algorithm>
#include <cmath>

namespace inventio::midi {

PieceClock::Place PieceClock::heardAt(Nanoseconds moment) const
{
    const Seconds since = toSeconds(moment - at) - outputLatency;
    const Seconds straight = position + since * speed;
    if (!loop || position >= loop->to) // behind its end nothing leads back into a loop
        return {straight, pass};
    // How often the loop's end was passed since `at`; below 0 where the latency reaches back over its start. What lies
    // before the loop in the first pass is the way there.
    const double length = (loop->to - loop->from).value;
    const double turns = std::max(std::floor((straight - loop->from).value / length), -static_cast<double>(pass));
    return {straight - Seconds{length * turns}, pass + static_cast<int>(turns)};
}

} // namespace inventio::midi
