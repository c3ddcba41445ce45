#pragma once

#include <cstdint>

#include "core/midi/midi_event.h"

namespace inventio::midi::testing {

constexpr Nanoseconds milliseconds(std::int64_t count)
{
    return {count * 1'000'000};
}

inline MidiEvent press(int pitch, std::int64_t atMs, int velocity = 80, int channel = 0)
{
    return eventOf(NoteOn{channel, pitch, velocity}, milliseconds(atMs));
}

inline MidiEvent release(int pitch, std::int64_t atMs, int velocity = 64, int channel = 0)
{
    return eventOf(NoteOff{channel, pitch, velocity}, milliseconds(atMs));
}

inline MidiEvent pedalDown(std::int64_t atMs, int channel = 0)
{
    return eventOf(SustainPedal{channel, true}, milliseconds(atMs));
}

inline MidiEvent pedalUp(std::int64_t atMs, int channel = 0)
{
    return eventOf(SustainPedal{channel, false}, milliseconds(atMs));
}

} // namespace inventio::midi::testing
