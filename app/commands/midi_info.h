#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "core/formats/midi_file.h"

namespace inventio::app {

/// What `inventio info` says of a MIDI file, for people and for programs. Pure.
std::string midiInfoText(const formats::MidiFile& file);
nlohmann::ordered_json midiInfoJson(const formats::MidiFile& file);

} // namespace inventio::app
