#include "core/midi/midi_event.h"

#include "core/music/midi_protocol.h"

#include <algorithm>

namespace inventio::midi {

namespace {

// Status bytes and controllers of the MIDI 1.0 specification.
constexpr std::uint8_t kSystem = 0xf0;

constexpr int kSustain = 64;
constexpr int kAllSoundOff = 120;
constexpr int kAllNotesOff = 123; // 124 to 127 change modes and mean it as well

std::uint8_t kindOf(std::uint8_t status)
{
    return static_cast<std::uint8_t>(status & 0xf0);
}

std::size_t sizeOf(std::uint8_t status)
{
    const std::uint8_t kind = kindOf(status);
    return kind == music::protocol::kProgramChange || kind == music::protocol::kChannelPressure ? 2 : 3;
}

Message controllerMessage(int channel, int controller, int value)
{
    if (controller == kSustain)
        return SustainPedal{channel, value >= 64};
    if (controller == kAllSoundOff || controller >= kAllNotesOff)
        return AllNotesOff{channel};
    return OtherMessage{};
}

MidiEvent eventOf(std::uint8_t kind, int channel, int first, int second, Nanoseconds at)
{
    const auto status = static_cast<std::uint8_t>(kind | (channel & 0x0f));
    return {at, {status, static_cast<std::uint8_t>(first & 0x7f), static_cast<std::uint8_t>(second & 0x7f)}};
}

} // namespace

std::optional<MidiEvent> channelMessage(std::span<const std::uint8_t> bytes, Nanoseconds at)
{
    if (bytes.empty() || bytes.front() < music::protocol::kNoteOff || bytes.front() >= kSystem
        || bytes.size() != sizeOf(bytes.front()))
        return std::nullopt;
    if (std::ranges::any_of(bytes.subspan(1), [](std::uint8_t data) { return data > 127; }))
        return std::nullopt;
    MidiEvent event{.at = at};
    std::ranges::copy(bytes, event.bytes.begin());
    return event;
}

Message messageOf(const MidiEvent& event)
{
    const auto [status, first, second] = event.bytes;
    const int channel = status & 0x0f;
    switch (kindOf(status)) {
    case music::protocol::kNoteOn:
        if (second > 0)
            return NoteOn{channel, first, second};
        return NoteOff{.channel = channel, .pitch = first};
    case music::protocol::kNoteOff:
        return NoteOff{channel, first, second};
    case music::protocol::kController:
        return controllerMessage(channel, first, second);
    default:
        return OtherMessage{};
    }
}

MidiEvent eventOf(const NoteOn& note, Nanoseconds at)
{
    return eventOf(music::protocol::kNoteOn, note.channel, note.pitch, note.velocity, at);
}

MidiEvent eventOf(const NoteOff& note, Nanoseconds at)
{
    return eventOf(music::protocol::kNoteOff, note.channel, note.pitch, note.velocity, at);
}

MidiEvent eventOf(const SustainPedal& pedal, Nanoseconds at)
{
    return eventOf(music::protocol::kController, pedal.channel, kSustain, pedal.isDown ? 127 : 0, at);
}

} // namespace inventio::midi
