#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "core/base/result.h"
#include "core/midi/midi_input.h"

namespace inventio::midi {

/// Where MIDI goes to: the seam to the machine. All calls from one thread, which may wait for the machine.
class MidiOutput {
public:
    virtual ~MidiOutput() = default;

    /// The instruments there are now.
    virtual PortList ports() = 0;

    /// Sends to `port` from now on, instead of to another one. It may no longer be there: NotFound.
    virtual base::Result<void> open(const std::string& port) = 0;

    /// One whole message, at once. A port that has gone swallows it: ports() tells.
    virtual void send(std::span<const std::uint8_t> message) = 0;

    virtual void close() = 0;
};

} // namespace inventio::midi
