#pragma once

#include <cstddef>
#include <vector>

#include "core/midi/midi_event.h"

namespace inventio::midi {

/// The notes and pedals of the last minutes, always on, so that what was just played can become a take afterwards. Its
/// memory is bounded: when full, the oldest go. [GUI]
class CaptureBuffer {
public:
    struct Limits {
        Nanoseconds span = {120'000'000'000}; ///< what is kept, counted back from the latest event
        Nanoseconds pause = {3'000'000'000};  ///< so long without a key down parts one phrase from the next
        std::size_t events = 1 << 15;         ///< 512 KB; 270 events in every second of two minutes
    };

    CaptureBuffer()
        : CaptureBuffer(Limits{})
    {
    }
    explicit CaptureBuffer(const Limits& limits);

    /// Every event of the keyboard, in order.
    void receive(const MidiEvent& event);

    /// What was played since the last pause, oldest first; it begins with a note on, after the pedals that were down
    /// then (as events at the same moment). Empty when nothing was played. takesOf() makes a take of it.
    std::vector<MidiEvent> lastPhrase() const;

    void clear();
    std::size_t size() const { return m_size; }

private:
    const MidiEvent& at(std::size_t age) const { return m_events[(m_first + age) % m_events.size()]; }
    std::size_t phraseStart() const;
    void dropOldest();

    Limits m_limits;
    std::vector<MidiEvent> m_events; ///< a ring
    std::size_t m_first = 0;
    std::size_t m_size = 0;
};

} // namespace inventio::midi
