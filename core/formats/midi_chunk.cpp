#include "core/formats/midi_chunk.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "core/base/byte_reader.h"
#include "core/formats/midi_file.h"
#include "core/formats/midi_part.h"
#include "core/music/midi_protocol.h"

namespace inventio::formats {

namespace {

namespace protocol = music::protocol;

constexpr int kDefaultReleaseVelocity = music::Note{}.releaseVelocity;

/// What is said in letters: text, names, lyrics, markers and the like.
bool isWords(const music::RawEvent& event)
{
    return event.bytes.size() > 2 && event.bytes[0] == protocol::kMeta && event.bytes[1] >= protocol::kText
        && event.bytes[1] <= protocol::kLastText;
}

bool isDeviceName(const music::RawEvent& event)
{
    return isWords(event) && event.bytes[1] == protocol::kDeviceName;
}

/// Data bytes behind a status that belongs on a wire.
std::size_t dataBytesOfSystem(std::uint8_t status)
{
    constexpr std::uint8_t kTimeCode = 0xf1;
    constexpr std::uint8_t kSongPosition = 0xf2;
    constexpr std::uint8_t kSongSelect = 0xf3;
    return status == kSongPosition ? 2 : status == kTimeCode || status == kSongSelect ? 1 : 0;
}

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
    enum class Next { Event, Illegal, End, Damage };
    Next readEvent();
    Next readMeta();
    Next readSysEx(std::uint8_t status);
    Next readChannelMessage();
    Next skipSystemMessage();
    void readNote(std::uint8_t status, int pitch, int velocity);
    void readTempo(std::span<const std::byte> data);
    void readMetre(std::span<const std::byte> data);
    bool keep(int part, std::initializer_list<std::uint8_t> head, std::span<const std::byte> data);
    bool hasRoomFor(std::size_t& count, std::size_t limit);
    int partOf(int channel);
    void distribute();
    void distributeWords();
    std::vector<music::Track*> addTracks();
    music::Track* ownerOfWords(std::span<music::Track* const> tracks);
    bool isPlayed() const;
    std::string takeName();

    base::ByteReader m_bytes;
    const MidiTimeBase& m_timeBase;
    MidiContents& m_contents;

    std::int64_t m_fileTicks = 0;
    music::Ticks m_now;
    std::uint8_t m_runningStatus = 0;
    int m_port = 0;
    int m_prefixedPart = kNoPart;
    std::vector<ChunkEvent> m_events;
    std::optional<std::size_t> m_nameEvent; ///< the first track name among them
    std::vector<MidiPart> m_parts;
    std::map<std::pair<int, int>, int> m_partNumbers; ///< by port and channel
};

void ChunkReader::read(bool isCut)
{
    ++m_contents.chunks;
    Next next = Next::Event;
    const auto goesOn = [&next] { return next == Next::Event || next == Next::Illegal; };
    while (goesOn() && m_bytes.left() > 0 && !m_contents.tooMuch) {
        next = readEvent();
        if (next == Next::Event || next == Next::End)
            ++m_contents.events;
    }
    if (next == Next::Damage || (goesOn() && isCut))
        ++m_contents.damagedChunks;
    else if (goesOn())
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
    case protocol::kMeta:
        return readMeta();
    case protocol::kSysEx:
    case protocol::kSysExContinued:
        return readSysEx(status);
    default:
        return status > protocol::kSysEx ? skipSystemMessage() : readChannelMessage();
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
    case protocol::kEndOfTrack:
        return Next::End;
    case protocol::kTempo:
        readTempo(data);
        return Next::Event;
    case protocol::kMetre:
        readMetre(data);
        return Next::Event;
    case protocol::kChannelPrefix:
        m_prefixedPart
            = data.size() == 1 && std::to_integer<int>(data[0]) < 16 ? partOf(std::to_integer<int>(data[0])) : kNoPart;
        return Next::Event;
    case protocol::kPort:
        if (!data.empty())
            m_port = std::to_integer<int>(data[0]);
        return Next::Event;
    case protocol::kTrackName:
        if (!m_nameEvent)
            m_nameEvent = m_events.size();
        break;
    case protocol::kText:
        // An empty text says nothing; the writer fills gaps with it that are longer than a delta time can be.
        if (data.empty())
            return Next::Event;
        break;
    default:
        break;
    }
    keep(m_prefixedPart, {protocol::kMeta, type}, data);
    return Next::Event;
}

ChunkReader::Next ChunkReader::readSysEx(std::uint8_t status)
{
    m_bytes.byte();
    const auto data = m_bytes.take(m_bytes.variableLength());
    if (!m_bytes.ok())
        return Next::Damage;
    keep(m_prefixedPart, {status}, data);
    return Next::Event;
}

ChunkReader::Next ChunkReader::readChannelMessage()
{
    // By the specification meta events and SysEx end running status; files in the wild go on with it all the same.
    if (m_bytes.peek() >= 0x80)
        m_runningStatus = m_bytes.byte();
    const std::uint8_t status = m_runningStatus;
    if (!protocol::isChannelMessage(status))
        return Next::Damage;
    const auto data = m_bytes.take(protocol::dataBytesOf(status));
    if (!m_bytes.ok())
        return Next::Damage;
    if (std::ranges::any_of(data, [](std::byte value) { return value > std::byte{0x7f}; })) {
        ++m_contents.illegalEvents;
        return Next::Illegal;
    }
    m_prefixedPart = kNoPart;
    const std::uint8_t kind = protocol::kindOf(status);
    if (kind == protocol::kNoteOn || kind == protocol::kNoteOff) {
        readNote(status, std::to_integer<int>(data.front()), std::to_integer<int>(data.back()));
        return Next::Event;
    }
    const int part = partOf(protocol::channelOf(status));
    if (keep(part, {status}, data))
        m_parts[static_cast<std::size_t>(part)].addEvent(m_events);
    return Next::Event;
}

void ChunkReader::readNote(std::uint8_t status, int pitch, int velocity)
{
    const int channel = protocol::channelOf(status);
    const bool isOn = protocol::kindOf(status) == protocol::kNoteOn;
    if (isOn && velocity > 0) {
        if (hasRoomFor(m_contents.notes, kMaxNotes))
            m_parts[static_cast<std::size_t>(partOf(channel))].beginNote(m_now, pitch, velocity, m_events);
        return;
    }
    const auto part = m_partNumbers.find({m_port, channel});
    if (part != m_partNumbers.end())
        m_parts[static_cast<std::size_t>(part->second)].endNote(
            m_now, pitch, isOn ? kDefaultReleaseVelocity : velocity, m_events);
}

/// Real-time messages, song positions and the like, which keep the running status of what is around them.
ChunkReader::Next ChunkReader::skipSystemMessage()
{
    m_bytes.take(dataBytesOfSystem(m_bytes.byte()));
    if (!m_bytes.ok())
        return Next::Damage;
    ++m_contents.illegalEvents;
    return Next::Illegal;
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
    // Some files leave out the clocks of a click, which say nothing of the metre.
    const music::MetreChange usual;
    const auto valueAt = [data](std::size_t at, int otherwise) {
        return at < data.size() ? std::to_integer<int>(data[at]) : otherwise;
    };
    if (data.size() < 2 || data[0] == std::byte{0} || data[1] > std::byte{6})
        ++m_contents.unusableChanges;
    else if (hasRoomFor(m_contents.otherEvents, kMaxMidiEvents))
        m_contents.metre.push_back({m_now, valueAt(0, 0), 1 << valueAt(1, 0), valueAt(2, usual.clocksPerClick),
            valueAt(3, usual.thirtySecondsPerQuarter)});
}

bool ChunkReader::keep(int part, std::initializer_list<std::uint8_t> head, std::span<const std::byte> data)
{
    if (!hasRoomFor(m_contents.otherEvents, kMaxMidiEvents))
        return false;
    std::vector<std::uint8_t> bytes;
    bytes.reserve(head.size() + data.size());
    bytes.assign(head);
    for (const std::byte value : data)
        bytes.push_back(std::to_integer<std::uint8_t>(value));
    m_events.push_back({part, {m_now, std::move(bytes), {}}});
    return true;
}

bool ChunkReader::hasRoomFor(std::size_t& count, std::size_t limit)
{
    m_contents.tooMuch = m_contents.tooMuch || ++count > limit;
    return !m_contents.tooMuch;
}

int ChunkReader::partOf(int channel)
{
    const auto [place, isNew] = m_partNumbers.try_emplace({m_port, channel}, static_cast<int>(m_parts.size()));
    if (isNew)
        m_parts.emplace_back(m_port, channel);
    return place->second;
}

void ChunkReader::distribute()
{
    if (m_parts.empty()) {
        distributeWords();
        return;
    }
    const bool isConductor = m_contents.chunks == 1 && !isPlayed();
    const std::vector<music::Track*> tracks = addTracks(); // its parts know their events by number: names go afterwards
    const std::string name = isConductor ? std::string() : takeName();
    for (music::Track* const track : tracks)
        track->name = name;
    music::Track* const words = isConductor ? nullptr : ownerOfWords(tracks);
    bool hasDeviceName = false;
    for (ChunkEvent& event : m_events) {
        const bool isOfAll = event.part == kNoPart && isDeviceName(event.raw) && !std::exchange(hasDeviceName, true);
        music::Track* const owner = event.part != kNoPart ? tracks[static_cast<std::size_t>(event.part)]
            : tracks.size() == 1 || isWords(event.raw)    ? words
                                                          : nullptr;
        for (music::Track* const track : tracks)
            if (isOfAll && track != owner)
                track->events.push_back(event.raw);
        (owner != nullptr ? owner->events : m_contents.conductor).push_back(std::move(event.raw));
    }
    m_contents.tooMuch = m_contents.tooMuch || m_contents.tracks.size() > kMaxMidiTracks;
}

/// A chunk that is on no channel.
void ChunkReader::distributeWords()
{
    const bool isTrack = m_contents.chunks > 1
        && std::ranges::any_of(m_events, [](const ChunkEvent& event) { return isWords(event.raw); });
    std::vector<music::RawEvent>* to = &m_contents.conductor;
    if (isTrack) {
        music::Track& track = m_contents.tracks.emplace_back();
        track.name = takeName();
        track.end = m_now;
        track.port = m_port;
        to = &track.events;
    }
    for (ChunkEvent& event : m_events)
        to->push_back(std::move(event.raw));
    m_contents.tooMuch = m_contents.tooMuch || m_contents.tracks.size() > kMaxMidiTracks;
}

/// A track for each part, in the order of ports and channels.
std::vector<music::Track*> ChunkReader::addTracks()
{
    std::vector<std::size_t> places(m_parts.size());
    for (const auto& [address, number] : m_partNumbers) {
        places[static_cast<std::size_t>(number)] = m_contents.tracks.size();
        music::Track& track = m_contents.tracks.emplace_back();
        std::tie(track.port, track.channel) = address;
        track.notes = m_parts[static_cast<std::size_t>(number)].finish(m_now, m_events, m_contents.hangingNotes);
        track.end = m_now;
    }
    std::vector<music::Track*> tracks;
    for (const std::size_t place : places)
        tracks.push_back(&m_contents.tracks[place]);
    return tracks;
}

music::Track* ChunkReader::ownerOfWords(std::span<music::Track* const> tracks)
{
    const auto byPlace = [](const music::Track* a, const music::Track* b) {
        return std::pair(a->notes.empty(), a) < std::pair(b->notes.empty(), b);
    };
    return *std::ranges::min_element(tracks, byPlace);
}

bool ChunkReader::isPlayed() const
{
    return std::ranges::any_of(m_parts, [](const MidiPart& part) { return part.hasNotes(); });
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
