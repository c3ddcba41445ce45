#include "core/music/track_order.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/music/midi_protocol.h"

namespace inventio::music {

namespace {

using Kind = TrackMessage::Kind;
using Pitches = TickOrder::Pitches;

/// The numbers of notes that wait to be told, by pitch.
class WaitingNotes {
public:
    void add(int pitch, std::size_t note)
    {
        m_notes[static_cast<std::size_t>(pitch)].push_back(note);
        m_pitches.set(static_cast<std::size_t>(pitch));
    }

    /// Visits those of `pitches` in order, and forgets them.
    template <class Visit> void release(const Pitches& pitches, Visit&& visit)
    {
        const Pitches due = m_pitches & pitches;
        for (std::size_t pitch = 0; due.any() && pitch < due.size(); ++pitch) {
            if (!due.test(pitch))
                continue;
            for (const std::size_t note : std::exchange(m_notes[pitch], {}))
                visit(note);
        }
        m_pitches &= ~pitches;
    }

private:
    std::array<std::vector<std::size_t>, 128> m_notes;
    Pitches m_pitches;
};

class MessageOrder {
public:
    MessageOrder(std::span<const Note> notes, std::span<const RawEvent> events)
        : m_notes(notes)
        , m_events(events)
    {
        for (std::size_t note = 0; note < notes.size(); ++note)
            if (notes[note].length > Ticks{0})
                m_endings.push_back(note);
        std::ranges::stable_sort(m_endings, {}, [notes](std::size_t note) { return notes[note].end(); });
        m_messages.reserve(2 * notes.size() + events.size());
    }

    std::vector<TrackMessage> all()
    {
        while (m_nextEvent < m_events.size()) {
            const Ticks tick = m_events[m_nextEvent].at;
            appendNotesBefore(tick);
            std::size_t last = m_nextEvent;
            bool isUsual = true;
            for (; last < m_events.size() && m_events[last].at == tick; ++last)
                isUsual = isUsual && m_events[last].order.isUsual();
            if (isUsual)
                appendEndsUntil(tick);
            else
                appendUnusual(tick, last);
            while (m_nextEvent < last)
                append(Kind::Event, tick, m_nextEvent++);
        }
        while (m_nextNote < m_notes.size())
            appendNotesBefore(m_notes[m_nextNote].onset + Ticks{1});
        while (m_nextEnding < m_endings.size())
            appendEndsUntil(endOf(m_nextEnding));
        return std::move(m_messages);
    }

private:
    Ticks endOf(std::size_t ending) const { return m_notes[m_endings[ending]].end(); }

    void append(Kind kind, Ticks at, std::size_t index) { m_messages.push_back({kind, at, index}); }
    void appendEnd(std::size_t note) { append(Kind::NoteEnd, m_notes[note].end(), note); }
    void appendBegin(std::size_t note) { append(Kind::NoteBegin, m_notes[note].onset, note); }
    bool hasNoLength(std::size_t note) const { return m_notes[note].length <= Ticks{0}; }

    void appendEndsUntil(Ticks tick)
    {
        for (; m_nextEnding < m_endings.size() && endOf(m_nextEnding) <= tick; ++m_nextEnding)
            appendEnd(m_endings[m_nextEnding]);
    }

    /// Beginnings before `tick`, and the ends up to them.
    void appendNotesBefore(Ticks tick)
    {
        for (; m_nextNote < m_notes.size() && m_notes[m_nextNote].onset < tick; ++m_nextNote) {
            appendEndsUntil(m_notes[m_nextNote].onset);
            appendBegin(m_nextNote);
            if (hasNoLength(m_nextNote))
                appendEnd(m_nextNote);
        }
        appendEndsUntil(tick - Ticks{1});
    }

    /// A tick of whose events, up to `last`, one at least has an order of its own.
    void appendUnusual(Ticks tick, std::size_t last)
    {
        WaitingNotes ends;
        WaitingNotes begins;
        for (; m_nextEnding < m_endings.size() && endOf(m_nextEnding) == tick; ++m_nextEnding)
            ends.add(m_notes[m_endings[m_nextEnding]].pitch, m_endings[m_nextEnding]);
        for (; m_nextNote < m_notes.size() && m_notes[m_nextNote].onset == tick; ++m_nextNote)
            begins.add(m_notes[m_nextNote].pitch, m_nextNote);
        const auto end = [this](std::size_t note) { appendEnd(note); };
        for (; m_nextEvent < last; ++m_nextEvent) {
            const TickOrder& order = m_events[m_nextEvent].order;
            if (protocol::isChannelMessage(m_events[m_nextEvent].bytes.front())) // the others say nothing of notes
                ends.release(~order.endedAfter, end);
            begins.release(order.begunBefore, [&](std::size_t note) {
                appendBegin(note);
                if (hasNoLength(note) && order.endedAfter.test(static_cast<std::size_t>(m_notes[note].pitch)))
                    ends.add(m_notes[note].pitch, note);
                else if (hasNoLength(note))
                    appendEnd(note);
            });
            append(Kind::Event, tick, m_nextEvent);
        }
        ends.release(Pitches().set(), end);
        begins.release(Pitches().set(), [this](std::size_t note) {
            appendBegin(note);
            if (hasNoLength(note))
                appendEnd(note);
        });
    }

    std::span<const Note> m_notes;
    std::span<const RawEvent> m_events;
    std::vector<std::size_t> m_endings; ///< the notes with a length, by their ends
    std::vector<TrackMessage> m_messages;
    std::size_t m_nextNote = 0;
    std::size_t m_nextEvent = 0;
    std::size_t m_nextEnding = 0;
};

} // namespace

std::vector<TrackMessage> messagesInOrder(std::span<const Note> notes, std::span<const RawEvent> events)
{
    return MessageOrder(notes, events).all();
}

} // namespace inventio::music
