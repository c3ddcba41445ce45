#pragma once

#include <memory>
#include <vector>

#include "core/midi/midi_stream.h"

namespace inventio::midi::testing {

/// A MIDI keyboard that is plugged into the server by being made, and unplugged by being destroyed.
class FakeKeyboard {
public:
    /// The name by which a MidiInput lists it.
    static constexpr const char* kPort = "FakeKeyboard:keys";

    FakeKeyboard();
    ~FakeKeyboard();
    /// Sends at once; the event's own moment does not matter.
    void play(const MidiEvent& event);
    void send(const std::vector<std::uint8_t>& bytes);
    /// For the end of the server: its client may not be touched any more, not even to be closed.
    void abandon();

private:
    struct Output;
    std::shared_ptr<Output> m_output;
};

/// Waits until what `keyboard` plays arrives in `stream`, and leaves the stream empty. A connection has been made some
/// cycles before it carries anything. False if nothing ever arrives.
bool awaitConnection(FakeKeyboard& keyboard, MidiStream& stream);

} // namespace inventio::midi::testing
