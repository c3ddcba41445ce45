#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/midi/midi_event.h"

namespace inventio::midi {

/// Who hears what a keyboard plays.
class MidiSink {
public:
    virtual ~MidiSink() = default;
    /// Must not wait, allocate or throw. [RT]
    virtual void receive(const MidiEvent& event) noexcept = 0;
};

struct PortList {
    std::vector<std::string> names{}; ///< all different; a name stays the same when its keyboard is plugged in again
    std::string problem{};            ///< why there can be none, a sentence; empty when the machine can have some

    friend bool operator==(const PortList&, const PortList&) = default;
};

/// Where MIDI comes from: the seam to the machine. All calls from one thread, which may wait for the machine.
class MidiInput {
public:
    virtual ~MidiInput() = default;

    /// The keyboards there are now.
    virtual PortList ports() = 0;

    /// Sends what `port` plays to `sink` until close(), instead of what another one plays. It may no longer be there:
    /// NotFound. `sink` is called from a thread of the machine's.
    virtual base::Result<void> open(const std::string& port, MidiSink& sink) = 0;

    /// Once it returns the sink is called no more, and whatever its calls did has happened.
    virtual void close() = 0;
};

} // namespace inventio::midi
