#include "core/session/keyboard_thru.h"

#include <variant>

#include "core/music/midi_protocol.h"

namespace inventio::session {

using audio::SynthEvent;
using Kind = SynthEvent::Kind;
namespace protocol = music::protocol;
namespace controller = protocol::controller;

namespace {

SynthEvent event(Kind kind, int number, int value)
{
    return {kind, 0, static_cast<std::uint8_t>(number), static_cast<std::int16_t>(value)};
}

/// Instrument, volume and place are the track's.
bool belongsToTrack(std::uint8_t number)
{
    return number == controller::kBank || number == controller::kBankFine || number == controller::kVolume
        || number == controller::kPan;
}

std::optional<SynthEvent> controllerOf(std::uint8_t number, std::uint8_t value)
{
    if (belongsToTrack(number) || number >= controller::kFirstChannelMode)
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
    switch (protocol::kindOf(played.bytes[0])) {
    case protocol::kController:
        return controllerOf(played.bytes[1], played.bytes[2]);
    case protocol::kKeyPressure:
        return event(Kind::KeyPressure, played.bytes[1], played.bytes[2]);
    case protocol::kChannelPressure:
        return event(Kind::Pressure, 0, played.bytes[1]);
    case protocol::kPitchBend:
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
