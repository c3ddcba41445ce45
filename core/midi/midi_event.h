#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <variant>

#include "core/midi/time.h"

namespace inventio::midi {

/// A channel message and when it came: what is stamped in the MIDI thread and handed on as it is.
struct MidiEvent {
    Nanoseconds at;
    std::array<std::uint8_t, 3> bytes{}; ///< status 0x80..0xEF, then data; 0 where a message has one data byte

    friend bool operator==(const MidiEvent&, const MidiEvent&) = default;
};

/// The event that `bytes` are, one whole message with its status. Nullopt for what no keyboard player means: clock,
/// active sensing, SysEx and other system messages, and for broken ones. [RT]
std::optional<MidiEvent> channelMessage(std::span<const std::uint8_t> bytes, Nanoseconds at);

// What an event means. Channels 0..15, pitches and velocities 0..127.

struct NoteOn {
    int channel = 0;
    int pitch = 60;
    int velocity = 80; ///< 1..127

    friend bool operator==(const NoteOn&, const NoteOn&) = default;
};

struct NoteOff {
    int channel = 0;
    int pitch = 60;
    int velocity = 64; ///< how fast the key came up

    friend bool operator==(const NoteOff&, const NoteOff&) = default;
};

struct SustainPedal {
    int channel = 0;
    bool isDown = false;

    friend bool operator==(const SustainPedal&, const SustainPedal&) = default;
};

/// All keys of the channel are up, whether or not each said so.
struct AllNotesOff {
    int channel = 0;

    friend bool operator==(const AllNotesOff&, const AllNotesOff&) = default;
};

/// Wheels, pressure, programs, other controllers: for the sound, not for the notes.
struct OtherMessage {
    friend bool operator==(const OtherMessage&, const OtherMessage&) = default;
};

using Message = std::variant<OtherMessage, NoteOn, NoteOff, SustainPedal, AllNotesOff>;

/// A note on of velocity 0 is a note off, and a pedal is down from 64 on. [RT]
Message messageOf(const MidiEvent& event);

// The way back. [RT]
MidiEvent eventOf(const NoteOn& note, Nanoseconds at);
MidiEvent eventOf(const NoteOff& note, Nanoseconds at);
MidiEvent eventOf(const SustainPedal& pedal, Nanoseconds at);

} // namespace inventio::midi
