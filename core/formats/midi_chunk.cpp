#include "core/formats/midi_chunk.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/base/byte_reader.h"
#include "core/formats/midi_file.h"
#include "core/music/midi_protocol.h"

namespace inventio::formats {

namespace {

constexpr int kNoChannel = -1;
constexpr int kDefaultReleaseVelocity = music::Note{}.releaseVelocity;

/// The notes of one channel of a chunk. Of several notes sounding on one pitch the first begun is the first released.
class ChannelNotes {
public:
    void begin(music::Ticks at, int pitch, int velocity)
    {
        const auto begun = static_cast<std::int32_t>(m_notes.size());
        m_notes.push_back({at, pitch, kOpen, velocity, kDefaultReleaseVelocity});
        m_nextOpen.push_back(kNone);
        Queue& open = m_open[static_cast<std::size_t>(pitch)];
        (open.first == kNone ? open.first : m_nextOpen[static_cast<std::size_t>(open.last)]) = begun;
        open.last = begun;
    }

    void release(music::Ticks at, int pitch, int releaseVelocity)
    {
        Queue& open = m_open[static_cast<std::size_t>(pitch)];
        if (open.first == kNone)
            return;
        const auto released = static_cast<std::size_t>(open.first);
        m_notes[released].length = at - m_notes[released].onset;
        m_notes[released].releaseVelocity = releaseVelocity;
        open.first = m_nextOpen[released];
    }

    /// Ends what still sounds and gives all notes away, sorted. Adds the number of notes ended to `hanging`.
    std::vector<music::Note> finish(music::Ticks end, int& hanging)
    {
        for (music::Note& note : m_notes) {
            if (note.length != kOpen)
                continue;
            note.length = end - note.onset;
            ++hanging;
        }
        std::ranges::sort(m_notes);
        return std::move(m_notes);
    }

private:
    static constexpr std::int32_t kNone = -1;
    static constexpr music::Ticks kOpen{-1};
    struct Queue {
        std::int32_t first = kNone;
        std::int32_t last = kNone;
    };

    std::vector<music::Note> m_notes;
    std::vector<std::int32_t> m_nextOpen; ///< the note on the same pitch that was begun next, for each of m_notes
    std::array<Queue, 128> m_open;
};

class ChunkReader {
public:
    ChunkReader(std::span<const std::byte> bytes, const MidiTimeBase& timeBase, MidiContents& contents)
        : m_bytes(bytes)
        , m_timeBase(timeBase)
        , m_contents(contents)
    {
    }

    void read(bool isCut);

private:
    enum class Next { Event, End, Damage };
    struct Event {
        int channel;
        music::RawEvent raw;
    };

    Next readEvent();
    Next readMeta();
    Next readSysEx(std::uint8_t status);
    Next readChannelMessage();
    void readTempo(std::span<const std::byte> data);
    void readMetre(std::span<const std::byte> data);
    void keep(int channel, std::initializer_list<std::uint8_t> head, std::span<const std::byte> data);
    bool hasRoomFor(std::size_t& count, std::size_t limit);
    ChannelNotes& notesOf(int channel);
    void distribute();
    std::string takeName();

    base::ByteReader m_bytes;
    const MidiTimeBase& m_timeBase;
    MidiContents& m_contents;

    std::int64_t m_fileTicks = 0;
    music::Ticks m_now;
    std::uint8_t m_runningStatus = 0;
    int m_prefixedChannel = kNoChannel;
    std::vector<Event> m_events;
    std::optional<std::size_t> m_nameEvent; ///< the first track name among them
    std::array<std::optional<ChannelNotes>, 16> m_channels;
};

void ChunkReader::read(bool isCut)
{
    ++m_contents.chunks;
    Next next = Next::Event;
    while (next == Next::Event && m_bytes.left() > 0 && !m_contents.tooMuch) {
        next = readEvent();
        if (next != Next::Damage)
            ++m_contents.events;
    }
    if (next == Next::Damage || (next == Next::Event && isCut))
        ++m_contents.damagedChunks;
    else if (next == Next::Event)
        ++m_contents.chunksWithoutEnd;
    distribute();
}

ChunkReader::Next ChunkReader::readEvent()
{
    const std::uint32_t delta = m_bytes.variableLength();
    if (!m_bytes.ok() || m_bytes.left() == 0)
        return Next::Damage;
    m_fileTicks += delta;
    const music::Ticks now = m_timeBase.toTicks(m_fileTicks);
    if (m_fileTicks > kLastMidiTick.value || now > kLastMidiTick) {
        ++m_contents.lateChunks;
        return Next::End;
    }
    m_now = now;
    switch (const std::uint8_t status = m_bytes.peek()) {
    case music::protocol::kMeta:
        return readMeta();
    case music::protocol::kSysEx:
    case music::protocol::kSysExContinued:
        return readSysEx(status);
    default:
        return readChannelMessage();
    }
}

ChunkReader::Next ChunkReader::readMeta()
{
    m_bytes.byte();
    const std::uint8_t type = m_bytes.byte();
    const auto data = m_bytes.take(m_bytes.variableLength());
    if (!m_bytes.ok())
        return Next::Damage;
    switch (type) {
    case music::protocol::kEndOfTrack:
        return Next::End;
    case music::protocol::kTempo:
        readTempo(data);
        return Next::Event;
    case music::protocol::kMetre:
        readMetre(data);
        return Next::Event;
    case music::protocol::kChannelPrefix:
        m_prefixedChannel = kNoChannel;
        if (data.size() == 1 && std::to_integer<int>(data[0]) < 16) {
            m_prefixedChannel = std::to_integer<int>(data[0]);
            notesOf(m_prefixedChannel);
        }
        return Next::Event;
    case music::protocol::kTrackName:
        if (!m_nameEvent)
            m_nameEvent = m_events.size();
        break;
    case music::protocol::kText:
        // An empty text says nothing; the writer fills gaps with it that are longer than a delta time can be.
        if (data.empty())
            return Next::Event;
        break;
    default:
        break;
    }
    keep(m_prefixedChannel, {music::protocol::kMeta, type}, data);
    return Next::Event;
}

ChunkReader::Next ChunkReader::readSysEx(std::uint8_t status)
{
    m_bytes.byte();
    const auto data = m_bytes.take(m_bytes.variableLength());
    if (!m_bytes.ok())
        return Next::Damage;
    keep(m_prefixedChannel, {status}, data);
    return Next::Event;
}

ChunkReader::Next ChunkReader::readChannelMessage()
{
    // By the specification meta events and SysEx end running status; files in the wild go on with it all the same.
    if (m_bytes.peek() >= 0x80)
        m_runningStatus = m_bytes.byte();
    const std::uint8_t status = m_runningStatus;
    if (!music::protocol::isChannelMessage(status))
        return Next::Damage;
    const auto data = m_bytes.take(music::protocol::dataBytesOf(status));
    if (!m_bytes.ok() || std::ranges::any_of(data, [](std::byte value) { return value > std::byte{0x7f}; }))
        return Next::Damage;

    const int channel = music::protocol::channelOf(status);
    const int first = std::to_integer<int>(data.front());
    const int second = std::to_integer<int>(data.back());
    m_prefixedChannel = kNoChannel;
    if (music::protocol::kindOf(status) == music::protocol::kNoteOn && second > 0) {
        if (hasRoomFor(m_contents.notes, kMaxNotes))
            notesOf(channel).begin(m_now, first, second);
        return Next::Event;
    }
    if (music::protocol::kindOf(status) == music::protocol::kNoteOn
        || music::protocol::kindOf(status) == music::protocol::kNoteOff) {
        const bool isExplicit = music::protocol::kindOf(status) == music::protocol::kNoteOff;
        if (auto& notes = m_channels[static_cast<std::size_t>(channel)])
            notes->release(m_now, first, isExplicit ? second : kDefaultReleaseVelocity);
        return Next::Event;
    }
    notesOf(channel);
    keep(channel, {status}, data);
    return Next::Event;
}

void ChunkReader::readTempo(std::span<const std::byte> data)
{
    // Files in SMPTE time count seconds: their tempo is a remark that must not stretch anything.
    if (m_timeBase.isSmpte())
        return;
    const int microseconds = data.size() == 3 ? static_cast<int>(base::ByteReader(data).bigEndian(3)) : 0;
    if (microseconds == 0)
        ++m_contents.unusableChanges;
    else if (hasRoomFor(m_contents.otherEvents, kMaxMidiEvents))
        m_contents.tempo.push_back({m_now, microseconds});
}

void ChunkReader::readMetre(std::span<const std::byte> data)
{
    if (data.size() != 4 || data[0] == std::byte{0} || data[1] > std::byte{6})
        ++m_contents.unusableChanges;
    else if (hasRoomFor(m_contents.otherEvents, kMaxMidiEvents))
        m_contents.metre.push_back({m_now, std::to_integer<int>(data[0]), 1 << std::to_integer<int>(data[1]),
            std::to_integer<int>(data[2]), std::to_integer<int>(data[3])});
}

void ChunkReader::keep(int channel, std::initializer_list<std::uint8_t> head, std::span<const std::byte> data)
{
    if (!hasRoomFor(m_contents.otherEvents, kMaxMidiEvents))
        return;
    std::vector<std::uint8_t> bytes;
    bytes.reserve(head.size() + data.size());
    bytes.assign(head);
    for (const std::byte value : data)
        bytes.push_back(std::to_integer<std::uint8_t>(value));
    m_events.push_back({channel, {m_now, std::move(bytes)}});
}

bool ChunkReader::hasRoomFor(std::size_t& count, std::size_t limit)
{
    m_contents.tooMuch = m_contents.tooMuch || ++count > limit;
    return !m_contents.tooMuch;
}

ChannelNotes& ChunkReader::notesOf(int channel)
{
    auto& notes = m_channels[static_cast<std::size_t>(channel)];
    return notes ? *notes : notes.emplace();
}

void ChunkReader::distribute()
{
    const auto channels = static_cast<std::size_t>(
        std::ranges::count_if(m_channels, [](const auto& notes) { return notes.has_value(); }));
    const std::string name = channels > 0 ? takeName() : std::string();
    std::array<music::Track*, 16> tracks{};
    m_contents.tracks.reserve(m_contents.tracks.size() + channels);
    for (std::size_t channel = 0; channel < m_channels.size(); ++channel) {
        if (!m_channels[channel])
            continue;
        music::Track& track = m_contents.tracks.emplace_back();
        track.name = name;
        track.channel = static_cast<int>(channel);
        track.notes = m_channels[channel]->finish(m_now, m_contents.hangingNotes);
        track.end = m_now;
        tracks[channel] = &track;
    }
    music::Track* const only = channels == 1 ? &m_contents.tracks.back() : nullptr;
    for (Event& event : m_events) {
        music::Track* const owner
            = event.channel == kNoChannel ? only : tracks[static_cast<std::size_t>(event.channel)];
        (owner != nullptr ? owner->events : m_contents.conductor).push_back(std::move(event.raw));
    }
    m_contents.tooMuch = m_contents.tooMuch || m_contents.tracks.size() > kMaxMidiTracks;
}

std::string ChunkReader::takeName()
{
    if (!m_nameEvent)
        return {};
    const auto event = m_events.begin() + static_cast<std::ptrdiff_t>(*m_nameEvent);
    std::string name(event->raw.bytes.begin() + 2, event->raw.bytes.end());
    m_events.erase(event);
    return name;
}

} // namespace

std::optional<MidiTimeBase> MidiTimeBase::fromDivision(std::uint16_t division)
{
    MidiTimeBase timeBase;
    if (division < 0x8000) {
        timeBase.m_ticksPerQuarter = division;
        return division == 0 ? std::nullopt : std::optional(timeBase);
    }
    timeBase.m_framesPerSecond = 0x100 - (division >> 8);
    timeBase.m_ticksPerFrame = division & 0xff;
    constexpr std::array kFrameRates{24, 25, 29, 30};
    if (std::ranges::find(kFrameRates, timeBase.m_framesPerSecond) == kFrameRates.end()
        || timeBase.m_ticksPerFrame == 0)
        return std::nullopt;
    return timeBase;
}

music::Ticks MidiTimeBase::toTicks(std::int64_t fileTicks) const
{
    if (!isSmpte())
        return {fileTicks};
    constexpr std::int64_t kTicksPerSecond = 960; // 480 a quarter at 120 quarters a minute
    const bool isDropFrame = m_framesPerSecond == 29;
    const std::int64_t fileTicksPer1001Seconds
        = std::int64_t{m_ticksPerFrame} * (isDropFrame ? 30'000 : 1'001 * m_framesPerSecond);
    return {(fileTicks * kTicksPerSecond * 1'001 + fileTicksPer1001Seconds / 2) / fileTicksPer1001Seconds};
}

void readMidiChunk(std::span<const std::byte> bytes, const MidiTimeBase& timeBase, bool isCut, MidiContents& contents)
{
    ChunkReader(bytes, timeBase, contents).read(isCut);
}

} // namespace inventio::formats
