#include <algorithm>

#include "core/base/atomic_file.h"
#include "core/base/byte_reader.h"
#include "core/formats/midi_chunk.h"
#include "core/formats/midi_file.h"
#include "core/music/drums.h"

namespace inventio::formats {

namespace {

using base::ErrorCode;

constexpr std::string_view kHeaderMark = "MThd";
constexpr std::string_view kTrackMark = "MTrk";
constexpr std::string_view kRiffMark = "RIFF";
constexpr std::size_t kMarkBytes = 4;

struct Header {
    int format = 0;
    int chunks = 0;
    MidiTimeBase timeBase;
};

/// Every message begins with the name of the file, so that one of many inputs can be told from the others.
base::Result<void> checkMark(base::ByteReader start, const std::string& name)
{
    if (start.left() == 0)
        return base::failure(ErrorCode::BadInput, name + " is empty.");
    if (start.startsWith(kHeaderMark) || start.startsWith(kRiffMark))
        return {};
    return base::failure(ErrorCode::BadInput, name + " is not a MIDI file (it does not begin with MThd).");
}

/// The MIDI file inside a RIFF file of the kind RMID; other bytes as they are.
base::Result<base::ByteReader> unwrapRiff(base::ByteReader bytes, const std::string& name)
{
    if (!bytes.takeIf(kRiffMark))
        return bytes;
    bytes.littleEndian32();
    if (!bytes.takeIf("RMID"))
        return base::failure(ErrorCode::BadInput, name + " is not a MIDI file (it is a RIFF file of another kind).");
    while (bytes.left() >= 2 * kMarkBytes) {
        const bool isMidi = bytes.startsWith("data");
        bytes.take(kMarkBytes);
        const std::size_t length = bytes.littleEndian32();
        if (isMidi)
            return base::ByteReader(bytes.take(std::min(length, bytes.left())));
        bytes.take(std::min(length + length % 2, bytes.left()));
    }
    return base::failure(ErrorCode::BadInput, name + " is a RIFF file without MIDI data.");
}

base::Result<Header> readHeader(base::ByteReader& bytes, const std::string& name)
{
    if (!bytes.takeIf(kHeaderMark))
        return base::failure(ErrorCode::BadInput, name + " is not a MIDI file (it does not begin with MThd).");
    const std::uint32_t length = bytes.bigEndian(4);
    base::ByteReader fields(bytes.take(length));
    Header header;
    header.format = static_cast<int>(fields.bigEndian(2));
    header.chunks = static_cast<int>(fields.bigEndian(2));
    const auto division = static_cast<std::uint16_t>(fields.bigEndian(2));
    if (!bytes.ok() || !fields.ok())
        return base::failure(ErrorCode::BadInput, name + " is a damaged MIDI file (it ends within its header).");
    if (header.format == 2)
        return base::failure(ErrorCode::Unsupported,
            name + " is a MIDI file of format 2 (independent patterns). Save it as format 0 or 1 to use it here.");
    if (header.format > 2)
        return base::failure(ErrorCode::Unsupported,
            name + " is a MIDI file of the unknown format " + std::to_string(header.format) + '.');
    const auto timeBase = MidiTimeBase::fromDivision(division);
    if (!timeBase)
        return base::failure(ErrorCode::BadInput, name + " is a damaged MIDI file (its time division means nothing).");
    header.timeBase = *timeBase;
    return header;
}

MidiContents readChunks(base::ByteReader bytes, const Header& header)
{
    MidiContents contents;
    while (bytes.left() >= 2 * kMarkBytes && !contents.tooMuch) {
        const bool isTrack = bytes.startsWith(kTrackMark);
        bytes.take(kMarkBytes);
        const std::size_t length = bytes.bigEndian(4);
        const bool isCut = length > bytes.left();
        const auto chunk = bytes.take(std::min(length, bytes.left()));
        if (isTrack)
            readMidiChunk(chunk, header.timeBase, isCut, contents);
    }
    return contents;
}

std::string count(int number, const std::string& one, const std::string& many)
{
    return number == 1 ? "one " + one : std::to_string(number) + ' ' + many;
}

/// Sentences about "it": who shows them says of which file.
std::vector<std::string> describeOddities(const MidiContents& contents, const Header& header)
{
    std::vector<std::string> warnings;
    const auto warn = [&](const std::string& sentence) { warnings.push_back("It " + sentence); };
    if (contents.damagedChunks > 0)
        warn("is damaged or ends early: " + count(contents.damagedChunks, "track was", "tracks were")
            + " read only as far as possible.");
    if (contents.illegalEvents > 0)
        warn("holds " + count(contents.illegalEvents, "illegal event, which was", "illegal events, which were")
            + " left out.");
    if (contents.chunks < header.chunks)
        warn("should hold " + count(header.chunks, "track", "tracks") + ", but " + count(contents.chunks, "was", "were")
            + " found.");
    if (contents.chunksWithoutEnd > 0)
        warn("has " + count(contents.chunksWithoutEnd, "track", "tracks") + " without an end-of-track mark.");
    if (contents.lateChunks > 0)
        warn("has events too late to be used; they were left out.");
    if (contents.hangingNotes > 0)
        warn("has " + count(contents.hangingNotes, "note that is", "notes that are")
            + " never released; they end with their track.");
    if (contents.unusableChanges > 0)
        warn("has tempo or metre changes that mean nothing; they were left out.");
    if (header.timeBase.isSmpte())
        warn("counts time in film frames; it was read as 120 quarter notes a minute, each event at its second.");
    return warnings;
}

base::Result<void> checkContents(const MidiContents& contents, const std::string& name)
{
    if (contents.notes > kMaxNotes)
        return base::failure(
            ErrorCode::Unsupported, name + " holds more than 1,000,000 notes, the most that can be read.");
    if (contents.tooMuch)
        return base::failure(ErrorCode::Unsupported, name + " holds more events or tracks than can be read.");
    if (contents.chunks == 0)
        return base::failure(ErrorCode::BadInput, name + " is a damaged MIDI file (it holds no tracks).");
    if (contents.damagedChunks == contents.chunks && contents.events == 0)
        return base::failure(ErrorCode::BadInput, name + " is a damaged MIDI file (none of its events can be read).");
    if (contents.notes == 0 && (contents.damagedChunks > 0 || contents.illegalEvents > 0))
        return base::failure(
            ErrorCode::BadInput, name + " is a damaged MIDI file (no note is left of what can be read).");
    return {};
}

base::Result<MidiFile> parseNamed(std::span<const std::byte> bytes, const std::string& name)
{
    if (const auto marked = checkMark(base::ByteReader(bytes), name); !marked)
        return base::failure(marked.error());
    auto reader = unwrapRiff(base::ByteReader(bytes), name);
    if (!reader)
        return base::failure(reader.error());
    const auto header = readHeader(*reader, name);
    if (!header)
        return base::failure(header.error());
    MidiContents contents = readChunks(*reader, *header);
    if (const auto usable = checkContents(contents, name); !usable)
        return base::failure(usable.error());

    std::ranges::stable_sort(contents.conductor, {}, &music::RawEvent::at);
    MidiFile file;
    file.format = header->format;
    file.warnings = describeOddities(contents, *header);
    music::Sequence& sequence = file.sequence;
    sequence.ticksPerQuarter = header->timeBase.ticksPerQuarter();
    sequence.tempo = music::TempoMap(std::move(contents.tempo));
    sequence.metre = music::TimeSignatureMap(sequence.ticksPerQuarter, std::move(contents.metre));
    sequence.conductor = std::move(contents.conductor);
    sequence.tracks = std::move(contents.tracks);
    music::markDrums(sequence);
    return file;
}

} // namespace

base::Result<MidiFile> parseMidi(std::span<const std::byte> bytes)
{
    return parseNamed(bytes, "The file");
}

base::Result<MidiFile> readMidiFile(const std::filesystem::path& path)
{
    // The first bytes tell a foreign file at once, however large it is.
    const auto start = base::readFileStart(path, kMarkBytes);
    if (!start)
        return base::failure(start.error());
    const std::string name = path.string();
    if (const auto marked = checkMark(base::ByteReader(*start), name); !marked)
        return base::failure(marked.error());
    const auto bytes = base::readFile(path, kMaxMidiFileBytes);
    return bytes ? parseNamed(*bytes, name) : base::failure(bytes.error());
}

} // namespace inventio::formats
