#include "core/formats/midi_part.h"

#include <algorithm>

namespace inventio::formats {

void MidiPart::beginNote(music::Ticks at, int pitch, int velocity, std::vector<ChunkEvent>& events)
{
    goTo(at, events);
    const auto begun = static_cast<std::int32_t>(m_notes.size());
    m_notes.push_back({at, pitch, kOpen, velocity, music::Note{}.releaseVelocity});
    m_nextOpen.push_back(kNone);
    Queue& open = m_open[static_cast<std::size_t>(pitch)];
    (open.first == kNone ? open.first : m_nextOpen[static_cast<std::size_t>(open.last)]) = begun;
    open.last = begun;
    m_begun.set(static_cast<std::size_t>(pitch));
}

void MidiPart::endNote(music::Ticks at, int pitch, int releaseVelocity, std::vector<ChunkEvent>& events)
{
    goTo(at, events);
    Queue& open = m_open[static_cast<std::size_t>(pitch)];
    if (open.first == kNone)
        return;
    const auto released = static_cast<std::size_t>(open.first);
    m_notes[released].length = at - m_notes[released].onset;
    m_notes[released].releaseVelocity = releaseVelocity;
    open.first = m_nextOpen[released];
    if (m_told.empty())
        return;
    const bool hasLength = m_notes[released].onset < at;
    (hasLength ? m_told.back().ended : m_told.back().endedAtOnce).set(static_cast<std::size_t>(pitch));
}

void MidiPart::addEvent(std::vector<ChunkEvent>& events)
{
    goTo(events.back().raw.at, events);
    events.back().raw.order.begunBefore = m_begun;
    m_told.push_back({events.size() - 1, {}, {}});
}

std::vector<music::Note> MidiPart::finish(music::Ticks end, std::vector<ChunkEvent>& events, int& hanging)
{
    goTo(end + music::Ticks{1}, events);
    for (music::Note& note : m_notes) {
        if (note.length != kOpen)
            continue;
        note.length = end - note.onset;
        ++hanging;
    }
    std::ranges::sort(m_notes);
    return std::move(m_notes);
}

/// Leaving a tick, its events learn what ended after them.
void MidiPart::goTo(music::Ticks at, std::vector<ChunkEvent>& events)
{
    if (at == m_now)
        return;
    Pitches ended;
    Pitches endedAtOnce;
    for (std::size_t last = m_told.size(); last-- > 0;) {
        const Told& told = m_told[last];
        ended |= told.ended;
        endedAtOnce |= told.endedAtOnce;
        music::TickOrder& order = events[told.event].raw.order;
        order.endedAfter = ended | (endedAtOnce & order.begunBefore);
    }
    m_told.clear();
    m_begun.reset();
    m_now = at;
}

} // namespace inventio::formats
