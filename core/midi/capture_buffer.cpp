#include "core/midi/capture_buffer.h"

#include <algorithm>
#include <bitset>

namespace inventio::midi {

namespace {

constexpr std::size_t kPitches = 128;

/// Which keys are down after a number of events.
class KeysDown {
public:
    void update(const Message& message)
    {
        if (const auto* on = std::get_if<NoteOn>(&message))
            m_keys.set(keyOf(on->channel, on->pitch));
        else if (const auto* off = std::get_if<NoteOff>(&message))
            m_keys.reset(keyOf(off->channel, off->pitch));
        else if (const auto* all = std::get_if<AllNotesOff>(&message))
            for (std::size_t pitch = 0; pitch < kPitches; ++pitch)
                m_keys.reset(keyOf(all->channel, 0) + pitch);
    }
    bool isAny() const { return m_keys.any(); }

private:
    static std::size_t keyOf(int channel, int pitch)
    {
        return static_cast<std::size_t>(channel) * kPitches + static_cast<std::size_t>(pitch);
    }

    std::bitset<16 * kPitches> m_keys;
};

} // namespace

CaptureBuffer::CaptureBuffer(const Limits& limits)
    : m_limits(limits)
    , m_events(std::max<std::size_t>(limits.events, 1))
{
}

void CaptureBuffer::receive(const MidiEvent& event)
{
    if (std::holds_alternative<OtherMessage>(messageOf(event)))
        return;
    if (m_size == m_events.size())
        dropOldest();
    m_events[(m_first + m_size) % m_events.size()] = event;
    ++m_size;
    while (at(0).at < event.at - m_limits.span)
        dropOldest();
}

std::vector<MidiEvent> CaptureBuffer::lastPhrase() const
{
    const std::size_t start = phraseStart();
    if (start == m_size)
        return {};
    std::bitset<16> pedals;
    for (std::size_t index = 0; index < start; ++index)
        if (const Message message = messageOf(at(index)); const auto* pedal = std::get_if<SustainPedal>(&message))
            pedals.set(static_cast<std::size_t>(pedal->channel), pedal->isDown);

    std::vector<MidiEvent> phrase;
    for (int channel = 0; channel < 16; ++channel)
        if (pedals.test(static_cast<std::size_t>(channel)))
            phrase.push_back(eventOf(SustainPedal{channel, true}, at(start).at));
    for (std::size_t index = start; index < m_size; ++index)
        phrase.push_back(at(index));
    return phrase;
}

/// The first note on after the last pause; m_size without one.
std::size_t CaptureBuffer::phraseStart() const
{
    std::size_t start = m_size;
    KeysDown keys;
    Nanoseconds allUp; // since when no key is down
    for (std::size_t index = 0; index < m_size; ++index) {
        const Message message = messageOf(at(index));
        const bool isNoteOn = std::holds_alternative<NoteOn>(message);
        if (isNoteOn && !keys.isAny() && (start == m_size || at(index).at - allUp >= m_limits.pause))
            start = index;
        const bool wasAny = keys.isAny();
        keys.update(message);
        if (wasAny && !keys.isAny())
            allUp = at(index).at;
    }
    return start;
}

void CaptureBuffer::clear()
{
    m_size = 0;
}

void CaptureBuffer::dropOldest()
{
    m_first = (m_first + 1) % m_events.size();
    --m_size;
}

} // namespace inventio::midi
