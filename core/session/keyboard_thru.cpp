#include "core/session/keyboard_thru.h"

#include <variant>

namespace inventio::session {

using audio::SynthEvent;
using Kind = SynthEvent::Kind;

namespace {

// Status bytes of the MIDI 1.0 specification.
constexpr std::uint8_t kKeyPressure = 0xa0;
constexpr std::uint8_t kController = 0xb0;
constexpr std::uint8_t kChannelPressure = 0xd0;
constexpr std::uint8_t kBend = 0xe0;

constexpr std::uint8_t kBankHigh = 0;
constexpr std::uint8_t kVolume = 7; ///< the track's
constexpr std::uint8_t kPan = 10;   ///< the track's
constexpr std::uint8_t kBankLow = 32;
constexpr std::uint8_t kFirstMode = 120; ///< from here on they are no controllers

SynthEvent event(Kind kind, int number, int value)
{
    return {kind, 0, static_cast<std::uint8_t>(number), static_cast<std::int16_t>(value)};
}

std::optional<SynthEvent> controllerOf(std::uint8_t number, std::uint8_t value)
{
    if (number == kBankHigh || number == kBankLow || number == kVolume || number == kPan || number >= kFirstMode)
        return std::nullopt;
    return event(Kind::Controller, number, value);
}

} // namespace

std::optional<SynthEvent> synthEventOf(const midi::MidiEvent& played)
{
    const auto message = midi::messageOf(played);
    if (const auto* on = std::get_if<midi::NoteOn>(&message))
        return event(Kind::NoteOn, on->pitch, on->velocity);
    if (const auto* off = std::get_if<midi::NoteOff>(&message))
        return event(Kind::NoteOff, off->pitch, 0);
    switch (played.bytes[0] & 0xf0) {
    case kController:
        return controllerOf(played.bytes[1], played.bytes[2]);
    case kKeyPressure:
        return event(Kind::KeyPressure, played.bytes[1], played.bytes[2]);
    case kChannelPressure:
        return event(Kind::Pressure, 0, played.bytes[1]);
    case kBend:
        return event(Kind::Bend, 0, played.bytes[1] | played.bytes[2] << 7);
    default:
        return std::nullopt;
    }
}

void KeyboardThru::receive(const midi::MidiEvent& event) noexcept
{
    const auto message = midi::messageOf(event);
    if (const auto* on = std::get_if<midi::NoteOn>(&message))
        m_down[static_cast<std::size_t>(on->channel)].set(static_cast<std::size_t>(on->pitch));
    else if (const auto* off = std::get_if<midi::NoteOff>(&message))
        m_down[static_cast<std::size_t>(off->channel)].reset(static_cast<std::size_t>(off->pitch));
    else if (const auto* all = std::get_if<midi::AllNotesOff>(&message))
        releaseChannel(static_cast<std::size_t>(all->channel));
    if (const auto sounding = synthEventOf(event))
        m_player.playLive(*sounding); // a queue that is full counts its losses
}

void KeyboardThru::releaseChannel(std::size_t channel) noexcept
{
    for (std::size_t pitch = 0; pitch < kPitches; ++pitch)
        if (m_down[channel].test(pitch))
            m_player.playLive(event(Kind::NoteOff, static_cast<int>(pitch), 0));
    m_down[channel].reset();
}

} // namespace inventio::session
