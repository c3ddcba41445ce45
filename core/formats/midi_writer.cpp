#include <algorithm>
#include <numeric>

#include "core/base/atomic_file.h"
#include "core/formats/midi_file.h"
#include "core/music/midi_protocol.h"
#include "core/music/track_order.h"

namespace inventio::formats {

namespace {

namespace protocol = music::protocol;
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
        meta(end, protocol::kEndOfTrack, std::string_view());
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
        for (; delta > protocol::kLargestVariableLength; delta -= protocol::kLargestVariableLength) {
            appendVariableLength(m_bytes, protocol::kLargestVariableLength);
            putMeta(protocol::kText, std::string_view());
        }
        appendVariableLength(m_bytes, static_cast<std::uint32_t>(delta));
        m_now = std::max(withinFile(at), m_now);
    }

    template <class Data> void putMeta(std::uint8_t type, const Data& data)
    {
        append(m_bytes, protocol::kMeta, 1);
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
    return !event.bytes.empty() && protocol::isChannelMessage(event.bytes[0]);
}

bool isTrackName(const music::RawEvent& event)
{
    return event.bytes.size() >= 2 && event.bytes[0] == protocol::kMeta && event.bytes[1] == protocol::kTrackName;
}

bool isWords(const music::RawEvent& event)
{
    return event.bytes.size() > 2 && event.bytes[0] == protocol::kMeta && event.bytes[1] >= protocol::kText
        && event.bytes[1] <= protocol::kLastText;
}

/// Whether an event is whole, and not one that the sequence holds elsewhere.
bool isWritable(const music::RawEvent& event)
{
    const auto& bytes = event.bytes;
    if (bytes.empty() || bytes.size() > protocol::kLargestVariableLength)
        return false;
    if (isChannelEvent(event)) {
        const std::uint8_t kind = protocol::kindOf(bytes[0]);
        return kind != protocol::kNoteOff && kind != protocol::kNoteOn
            && bytes.size() == 1 + protocol::dataBytesOf(bytes[0])
            && std::ranges::all_of(bytes.begin() + 1, bytes.end(), [](std::uint8_t value) { return value < 0x80; });
    }
    if (bytes[0] != protocol::kMeta)
        return bytes[0] == protocol::kSysEx || bytes[0] == protocol::kSysExContinued;
    return bytes.size() >= 2 && bytes[1] != protocol::kEndOfTrack && bytes[1] != protocol::kTempo
        && bytes[1] != protocol::kMetre && bytes[1] != protocol::kChannelPrefix && bytes[1] != protocol::kPort;
}

void writeEvent(ChunkWriter& chunk, const music::RawEvent& event, int channel)
{
    const std::span<const std::uint8_t> bytes(event.bytes);
    if (!isWritable(event))
        return;
    if (bytes[0] == protocol::kMeta)
        chunk.meta(event.at, bytes[1], bytes.subspan(2));
    else if (!isChannelEvent(event))
        chunk.sysEx(event.at, bytes[0], bytes.subspan(1));
    else if (bytes.size() == 2)
        chunk.channelMessage(event.at, protocol::kindOf(bytes[0]), channel, {bytes[1]});
    else
        chunk.channelMessage(event.at, protocol::kindOf(bytes[0]), channel, {bytes[1], bytes[2]});
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
        m_chunk.meta(change.at, protocol::kTempo, data);
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
        m_chunk.meta(change.at, protocol::kMetre, data);
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

/// Within their ranges, and sorted: notes that begin together on one pitch end in this order too, the shortest first.
std::vector<music::Note> writableNotes(const music::Track& track)
{
    std::vector<music::Note> notes = track.notes;
    std::ranges::transform(notes, notes.begin(), withinRange);
    std::ranges::sort(notes);
    return notes;
}

class TrackWriter {
public:
    explicit TrackWriter(const music::Track& track)
        : m_track(track)
        , m_notes(writableNotes(track))
    {
    }

    Bytes write()
    {
        writeHead();
        for (const music::TrackMessage& message : music::messagesInOrder(m_notes, m_track.events))
            write(message);
        return m_chunk.finish(m_track.end);
    }

private:
    void writeHead()
    {
        if (m_track.port != 0)
            m_chunk.meta(music::Ticks{0}, protocol::kPort, Bytes{static_cast<std::byte>(m_track.port & 0xff)});
        if (wouldLoseItsChannel()) {
            const Bytes channel{static_cast<std::byte>(m_track.channel & 0x0f)};
            m_chunk.meta(music::Ticks{0}, protocol::kChannelPrefix, channel);
        }
        // Without an empty name of its own, a nameless track would take a later name event's.
        if (!m_track.name.empty() || std::ranges::any_of(m_track.events, isTrackName))
            m_chunk.meta(music::Ticks{0}, protocol::kTrackName, m_track.name);
    }

    /// Without any message on its channel, a track of words reads as one of channel 1, any other as a part of the conductor.
    bool wouldLoseItsChannel() const
    {
        if (!m_notes.empty() || std::ranges::any_of(m_track.events, isChannelEvent))
            return false;
        const bool hasWords = !m_track.name.empty() || std::ranges::any_of(m_track.events, isWords);
        return m_track.channel != 0 || !hasWords;
    }

    void write(const music::TrackMessage& message)
    {
        if (message.kind == music::TrackMessage::Kind::Event) {
            writeEvent(m_chunk, m_track.events[message.index], m_track.channel);
            return;
        }
        const music::Note& note = m_notes[message.index];
        if (message.kind == music::TrackMessage::Kind::NoteBegin)
            m_chunk.channelMessage(message.at, protocol::kNoteOn, m_track.channel, {note.pitch, note.velocity});
        else
            m_chunk.channelMessage(message.at, protocol::kNoteOff, m_track.channel, {note.pitch, note.releaseVelocity});
    }

    const music::Track& m_track;
    const std::vector<music::Note> m_notes;
    ChunkWriter m_chunk;
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
