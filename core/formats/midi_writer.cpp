#include <algorithm>
#include <numeric>

#include "core/base/atomic_file.h"
#include "core/formats/midi_file.h"
#include "core/music/midi_protocol.h"

namespace inventio::formats {

namespace {

using Bytes = std::vector<std::byte>;

void append(Bytes& bytes, std::int64_t value, int count)
{
    for (int shift = 8 * (count - 1); shift >= 0; shift -= 8)
        bytes.push_back(static_cast<std::byte>(value >> shift & 0xff));
}

void append(Bytes& bytes, std::string_view letters)
{
    for (const char letter : letters)
        bytes.push_back(static_cast<std::byte>(letter));
}

void appendVariableLength(Bytes& bytes, std::uint32_t number)
{
    for (int shift = 21; shift > 0; shift -= 7)
        if (number >> shift != 0)
            bytes.push_back(static_cast<std::byte>(0x80u | (number >> shift & 0x7fu)));
    bytes.push_back(static_cast<std::byte>(number & 0x7fu));
}

music::Ticks withinFile(music::Ticks tick)
{
    return std::clamp(tick, music::Ticks{0}, kLastMidiTick);
}

/// One track chunk being written, event after event in order of time.
class ChunkWriter {
public:
    void channelMessage(music::Ticks at, int kind, int channel, std::initializer_list<int> data)
    {
        advanceTo(at);
        const int status = kind | (channel & 0x0f);
        if (status != m_runningStatus)
            append(m_bytes, status, 1);
        m_runningStatus = status;
        for (const int value : data)
            append(m_bytes, std::clamp(value, 0, 127), 1);
    }

    template <class Data> void meta(music::Ticks at, std::uint8_t type, const Data& data)
    {
        advanceTo(at);
        putMeta(type, data);
    }

    template <class Data> void sysEx(music::Ticks at, std::uint8_t status, const Data& data)
    {
        advanceTo(at);
        append(m_bytes, status, 1);
        putData(data);
    }

    /// The chunk with its head. Nothing may follow.
    Bytes finish(music::Ticks end)
    {
        meta(end, music::protocol::kEndOfTrack, std::string_view());
        Bytes chunk;
        append(chunk, "MTrk");
        append(chunk, static_cast<std::int64_t>(m_bytes.size()), 4);
        chunk.insert(chunk.end(), m_bytes.begin(), m_bytes.end());
        return chunk;
    }

private:
    void advanceTo(music::Ticks at)
    {
        std::int64_t delta = (std::max(withinFile(at), m_now) - m_now).value;
        for (; delta > music::protocol::kLargestVariableLength; delta -= music::protocol::kLargestVariableLength) {
            appendVariableLength(m_bytes, music::protocol::kLargestVariableLength);
            putMeta(music::protocol::kText, std::string_view());
        }
        appendVariableLength(m_bytes, static_cast<std::uint32_t>(delta));
        m_now = std::max(withinFile(at), m_now);
    }

    template <class Data> void putMeta(std::uint8_t type, const Data& data)
    {
        append(m_bytes, music::protocol::kMeta, 1);
        append(m_bytes, type, 1);
        putData(data);
    }

    template <class Data> void putData(const Data& data)
    {
        m_runningStatus = 0;
        appendVariableLength(m_bytes, static_cast<std::uint32_t>(data.size()));
        for (const auto value : data)
            m_bytes.push_back(static_cast<std::byte>(value));
    }

    Bytes m_bytes;
    music::Ticks m_now;
    int m_runningStatus = 0;
};

bool isChannelEvent(const music::RawEvent& event)
{
    return !event.bytes.empty() && music::protocol::isChannelMessage(event.bytes[0]);
}

bool isTrackName(const music::RawEvent& event)
{
    return event.bytes.size() >= 2 && event.bytes[0] == music::protocol::kMeta
        && event.bytes[1] == music::protocol::kTrackName;
}

/// Whether an event is whole, and not one that the sequence holds elsewhere.
bool isWritable(const music::RawEvent& event)
{
    const auto& bytes = event.bytes;
    if (bytes.empty() || bytes.size() > music::protocol::kLargestVariableLength)
        return false;
    if (isChannelEvent(event)) {
        const std::uint8_t kind = music::protocol::kindOf(bytes[0]);
        return kind != music::protocol::kNoteOff && kind != music::protocol::kNoteOn
            && bytes.size() == 1 + music::protocol::dataBytesOf(bytes[0])
            && std::ranges::all_of(bytes.begin() + 1, bytes.end(), [](std::uint8_t value) { return value < 0x80; });
    }
    if (bytes[0] != music::protocol::kMeta)
        return bytes[0] == music::protocol::kSysEx || bytes[0] == music::protocol::kSysExContinued;
    return bytes.size() >= 2 && bytes[1] != music::protocol::kEndOfTrack && bytes[1] != music::protocol::kTempo
        && bytes[1] != music::protocol::kMetre && bytes[1] != music::protocol::kChannelPrefix;
}

void writeEvent(ChunkWriter& chunk, const music::RawEvent& event, int channel)
{
    const std::span<const std::uint8_t> bytes(event.bytes);
    if (!isWritable(event))
        return;
    if (bytes[0] == music::protocol::kMeta)
        chunk.meta(event.at, bytes[1], bytes.subspan(2));
    else if (!isChannelEvent(event))
        chunk.sysEx(event.at, bytes[0], bytes.subspan(1));
    else if (bytes.size() == 2)
        chunk.channelMessage(event.at, music::protocol::kindOf(bytes[0]), channel, {bytes[1]});
    else
        chunk.channelMessage(event.at, music::protocol::kindOf(bytes[0]), channel, {bytes[1], bytes[2]});
}

/// Merges tempo, metre and the other events of the conductor; at one tick in this order.
class ConductorWriter {
public:
    explicit ConductorWriter(const music::Sequence& sequence)
        : m_tempo(sequence.tempo.changes())
        , m_metre(sequence.metre.changes())
        , m_events(sequence.conductor)
    {
    }

    Bytes write()
    {
        for (const music::RawEvent& event : m_events) {
            if (isChannelEvent(event))
                continue;
            writeMapsUntil(event.at);
            writeEvent(m_chunk, event, 0);
            m_last = event.at;
        }
        writeMapsUntil(kLastMidiTick);
        return m_chunk.finish(m_last);
    }

private:
    void writeMapsUntil(music::Ticks tick)
    {
        const auto isDue = [tick](const auto& changes) { return !changes.empty() && changes.front().at <= tick; };
        while (isDue(m_tempo) || isDue(m_metre)) {
            const bool tempoIsNext = isDue(m_tempo) && (!isDue(m_metre) || m_tempo.front().at <= m_metre.front().at);
            if (tempoIsNext)
                writeTempo(takeFirst(m_tempo));
            else
                writeMetre(takeFirst(m_metre));
        }
    }

    template <class Change> const Change& takeFirst(std::span<const Change>& changes)
    {
        const Change& first = changes.front();
        changes = changes.subspan(1);
        m_last = first.at;
        return first;
    }

    void writeTempo(const music::TempoChange& change)
    {
        Bytes data;
        append(data, std::clamp(change.microsecondsPerQuarter, 1, 0xff'ffff), 3);
        m_chunk.meta(change.at, music::protocol::kTempo, data);
    }

    void writeMetre(const music::MetreChange& change)
    {
        int power = 0;
        while (power < 6 && 1 << power < change.denominator)
            ++power;
        Bytes data;
        append(data, std::clamp(change.numerator, 1, 255), 1);
        append(data, power, 1);
        append(data, change.clocksPerClick, 1);
        append(data, change.thirtySecondsPerQuarter, 1);
        m_chunk.meta(change.at, music::protocol::kMetre, data);
    }

    std::span<const music::TempoChange> m_tempo;
    std::span<const music::MetreChange> m_metre;
    std::span<const music::RawEvent> m_events;
    ChunkWriter m_chunk;
    music::Ticks m_last;
};

music::Note withinRange(music::Note note)
{
    const music::Ticks onset = withinFile(note.onset);
    const music::Ticks end = std::max(withinFile(note.end()), onset);
    return {onset, std::clamp(note.pitch, 0, 127), end - onset, std::clamp(note.velocity, 1, 127),
        std::clamp(note.releaseVelocity, 0, 127)};
}

/// The notes of a track in the order in which they begin, and in the order in which they end.
class NoteOrder {
public:
    explicit NoteOrder(const std::vector<music::Note>& notes)
        : m_notes(notes)
    {
        std::ranges::transform(m_notes, m_notes.begin(), withinRange);
        // Notes that begin together on one pitch end in this order too, hence the shortest goes first.
        std::ranges::sort(m_notes);
        for (std::size_t index = 0; index < m_notes.size(); ++index)
            if (m_notes[index].length > music::Ticks{0})
                m_endings.push_back(index);
        std::ranges::stable_sort(m_endings, {}, [this](std::size_t index) { return m_notes[index].end(); });
    }

    const std::vector<music::Note>& notes() const { return m_notes; }
    std::size_t endings() const { return m_endings.size(); }
    const music::Note& ending(std::size_t which) const { return m_notes[m_endings[which]]; }

private:
    std::vector<music::Note> m_notes;
    std::vector<std::size_t> m_endings;
};

/// Merges the three strands of a track: note ends, other events, note beginnings.
class TrackWriter {
public:
    explicit TrackWriter(const music::Track& track)
        : m_track(track)
        , m_order(track.notes)
    {
    }

    Bytes write()
    {
        writeHead();
        for (const music::Note& note : m_order.notes()) {
            writeEventsUntil(note.onset);
            writeEndsUntil(note.onset);
            m_chunk.channelMessage(note.onset, music::protocol::kNoteOn, m_track.channel, {note.pitch, note.velocity});
            if (note.length == music::Ticks{0})
                writeEnd(note);
        }
        writeEventsUntil(kLastMidiTick);
        writeEndsUntil(kLastMidiTick);
        return m_chunk.finish(m_track.end);
    }

private:
    void writeHead()
    {
        // A track without any message on its channel would read as a part of the conductor.
        if (m_order.notes().empty() && std::ranges::none_of(m_track.events, isChannelEvent)) {
            const Bytes channel{static_cast<std::byte>(m_track.channel & 0x0f)};
            m_chunk.meta(music::Ticks{0}, music::protocol::kChannelPrefix, channel);
        }
        // Without an empty name of its own, a nameless track would take a later name event's.
        if (!m_track.name.empty() || std::ranges::any_of(m_track.events, isTrackName))
            m_chunk.meta(music::Ticks{0}, music::protocol::kTrackName, m_track.name);
    }

    void writeEventsUntil(music::Ticks tick)
    {
        for (; m_nextEvent < m_track.events.size() && m_track.events[m_nextEvent].at <= tick; ++m_nextEvent) {
            writeEndsUntil(m_track.events[m_nextEvent].at);
            writeEvent(m_chunk, m_track.events[m_nextEvent], m_track.channel);
        }
    }

    void writeEndsUntil(music::Ticks tick)
    {
        for (; m_nextEnding < m_order.endings() && m_order.ending(m_nextEnding).end() <= tick; ++m_nextEnding)
            writeEnd(m_order.ending(m_nextEnding));
    }

    void writeEnd(const music::Note& note)
    {
        m_chunk.channelMessage(
            note.end(), music::protocol::kNoteOff, m_track.channel, {note.pitch, note.releaseVelocity});
    }

    const music::Track& m_track;
    const NoteOrder m_order;
    ChunkWriter m_chunk;
    std::size_t m_nextEvent = 0;
    std::size_t m_nextEnding = 0;
};

} // namespace

std::vector<std::byte> formatMidi(const music::Sequence& sequence)
{
    const std::size_t tracks = std::min(sequence.tracks.size(), kMaxMidiTracks);
    Bytes bytes;
    append(bytes, "MThd");
    append(bytes, 6, 4);
    append(bytes, 1, 2);
    append(bytes, static_cast<std::int64_t>(tracks) + 1, 2);
    append(bytes, std::clamp(sequence.ticksPerQuarter, 1, 0x7fff), 2);
    const auto appendChunk = [&bytes](const Bytes& chunk) { bytes.insert(bytes.end(), chunk.begin(), chunk.end()); };
    appendChunk(ConductorWriter(sequence).write());
    for (std::size_t index = 0; index < tracks; ++index)
        appendChunk(TrackWriter(sequence.tracks[index]).write());
    return bytes;
}

base::Result<void> writeMidiFile(const std::filesystem::path& path, const music::Sequence& sequence)
{
    return base::writeFileAtomically(path, formatMidi(sequence));
}

} // namespace inventio::formats
