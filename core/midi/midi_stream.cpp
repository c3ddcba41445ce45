#include "core/midi/midi_stream.h"

namespace inventio::midi {

MidiStream::MidiStream(MidiSink* thru, std::size_t capacity)
    : m_thru(thru)
    , m_queue(capacity)
{
}

void MidiStream::receive(const MidiEvent& event) noexcept
{
    trackKeys(event);
    if (m_thru != nullptr)
        m_thru->receive(event);
    if (!m_queue.push(event))
        m_lost.fetch_add(1, std::memory_order_relaxed);
}

void MidiStream::releaseAll(Nanoseconds at) noexcept
{
    for (int channel = 0; channel < kChannels; ++channel) {
        const auto index = static_cast<std::size_t>(channel);
        for (int pitch = 0; pitch < kPitches; ++pitch)
            if (m_keysDown[index].test(static_cast<std::size_t>(pitch)))
                receive(eventOf(NoteOff{.channel = channel, .pitch = pitch}, at));
        if (m_pedalsDown.test(index))
            receive(eventOf(SustainPedal{channel, false}, at));
    }
}

void MidiStream::trackKeys(const MidiEvent& event) noexcept
{
    const Message message = messageOf(event);
    if (const auto* on = std::get_if<NoteOn>(&message))
        m_keysDown[static_cast<std::size_t>(on->channel)].set(static_cast<std::size_t>(on->pitch));
    else if (const auto* off = std::get_if<NoteOff>(&message))
        m_keysDown[static_cast<std::size_t>(off->channel)].reset(static_cast<std::size_t>(off->pitch));
    else if (const auto* pedal = std::get_if<SustainPedal>(&message))
        m_pedalsDown.set(static_cast<std::size_t>(pedal->channel), pedal->isDown);
    else if (const auto* all = std::get_if<AllNotesOff>(&message))
        m_keysDown[static_cast<std::size_t>(all->channel)].reset();
}

} // namespace inventio::midi
