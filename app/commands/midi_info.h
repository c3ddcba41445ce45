#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "core/music/midi_file.h"

namespace inventio::app {

/// What `inventio info` says of a MIDI file, for people and for programs. Pure.
std::string midiInfoText(const music::MidiFile& file);
nlohmann::ordered_json midiInfoJson(const music::MidiFile& file);

} // namespace inventio::app
