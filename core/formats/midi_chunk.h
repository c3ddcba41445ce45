#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/music/sequence.h"

namespace inventio::formats {

/// How a MIDI file counts time, and how that becomes a sequence's ticks.
class MidiTimeBase {
public:
    /// From the header's division; nullopt when it means nothing.
    static std::optional<MidiTimeBase> fromDivision(std::uint16_t division);

    bool isSmpte() const { return m_framesPerSecond > 0; }
    int ticksPerQuarter() const { return m_ticksPerQuarter; }
    /// SMPTE ticks are rounded to the nearest 1/960 second.
    music::Ticks toTicks(std::int64_t fileTicks) const;

private:
    int m_ticksPerQuarter = 480;
    int m_framesPerSecond = 0; ///< 24, 25, 29 (drop frame: 30000/1001) or 30; 0 when the file counts quarters
    int m_ticksPerFrame = 0;
};

/// What the track chunks of a file hold together, and what was odd about them.
struct MidiContents {
    std::vector<music::TempoChange> tempo;
    std::vector<music::MetreChange> metre;
    std::vector<music::RawEvent> conductor;
    std::vector<music::Track> tracks;

    std::size_t notes = 0;
    std::size_t otherEvents = 0;
    bool tooMuch = false; ///< a limit on notes, events or tracks was passed; reading stopped there

    int chunks = 0;
    std::int64_t events = 0;  ///< read whole, of any kind
    int damagedChunks = 0;    ///< broke off or made no sense from some point on
    int chunksWithoutEnd = 0; ///< whole, but without an end-of-track event
    int lateChunks = 0;       ///< went on after kLastMidiTick
    int hangingNotes = 0;     ///< never released: they end with their track
    int illegalEvents = 0;    ///< left out alone: a data byte above 127, or what belongs on a wire and not in a file
    int unusableChanges = 0;  ///< tempo or metre of no meaning, left out
};

/// Reads one track chunk (without its 8-byte head) into `contents`, which counts the chunks before it. `isCut` says that the
/// file ends before the chunk does.
/// - A chunk without channel messages and channel prefix is a track of words if it holds any and is not the first one, and
///   adds to the conductor otherwise.
/// - Others become a track for each channel of each port. What belongs to no channel goes to the only one of them. Where there
///   are several, words and the device's name (FF 09) go to the first one with notes, or the first, the device's name to all,
///   and the rest to the conductor; all take the chunk's name. Where the first chunk has no notes, its name, words and
///   the like are the conductor's.
void readMidiChunk(std::span<const std::byte> bytes, const MidiTimeBase& timeBase, bool isCut, MidiContents& contents);

} // namespace inventio::formats
