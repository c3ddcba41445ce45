#pragma once

#include <memory>
#include <string>

#include "core/midi/midi_input.h"
#include "core/midi/midi_output.h"

namespace inventio::devices {

enum class MidiSystem {
    Any,  ///< ALSA's sequencer, else a JACK server
    Jack, ///< for who plays through JACK on a machine that has both
};

/// The machine's keyboards, through RtMidi. Which system there is, is found out at every look, so it may come and go;
/// without any there are no ports and a problem that says so, and nothing is written to the terminal. The system knows
/// us as `clientName`. [Off]
std::unique_ptr<midi::MidiInput> createRtMidiInput(
    MidiSystem system = MidiSystem::Any, std::string clientName = "Inventio");

/// The machine's instruments, likewise. [Off]
std::unique_ptr<midi::MidiOutput> createRtMidiOutput(
    MidiSystem system = MidiSystem::Any, std::string clientName = "Inventio");

} // namespace inventio::devices
