#pragma once

#include <bitset>
#include <cstdint>
#include <string>
#include <vector>

#include "core/music/note.h"
#include "core/music/tempo_map.h"
#include "core/music/time_signature_map.h"

namespace inventio::music {

inline constexpr int kDrumChannel = 9; ///< General MIDI's channel 10, counted from 0

/// How an event stands among the notes of its track that begin or end at its tick. As a rule notes end, then come events,
/// then notes begin; here stand the exceptions, by pitch.
struct TickOrder {
    using Pitches = std::bitset<128>;

    Pitches begunBefore; ///< of notes that begin at the tick, but before the event
    Pitches endedAfter;  ///< of notes that end at the tick, but after the event

    bool isUsual() const { return begunBefore.none() && endedAfter.none(); }
    friend bool operator==(const TickOrder&, const TickOrder&) = default;
};

/// Anything in a MIDI file that is no note, tempo, metre or end of track: a complete message without running status.
/// Channel messages hold status and data bytes, meta events 0xFF, type and data (no length), SysEx 0xF0 or 0xF7 and data.
struct RawEvent {
    Ticks at;
    std::vector<std::uint8_t> bytes;
    TickOrder order = {}; ///< of channel messages

    friend bool operator==(const RawEvent&, const RawEvent&) = default;
};

/// Whether a track plays drums.
enum class DrumUse : std::uint8_t {
    ByChannel, ///< on channel 10 alone
    Drums,     ///< whatever the channel
    NoDrums,
};

constexpr bool playsDrums(DrumUse use, int channel)
{
    return use == DrumUse::ByChannel ? channel == kDrumChannel : use == DrumUse::Drums;
}

/// Notes of one channel of one port; or words, or settings, without notes.
struct Track {
    std::string name;             ///< as the file has it; may be empty
    int channel = 0;              ///< 0..15
    std::vector<Note> notes;      ///< sorted
    std::vector<RawEvent> events; ///< sorted by time, equal times in their order; without the name
    Ticks end;                    ///< end of track, not before the last note or event
    int port = 0;                 ///< 0..255: which device of 16 channels it is played on
    DrumUse drumUse = DrumUse::ByChannel;

    bool isDrums() const { return playsDrums(drumUse, channel); }
    friend bool operator==(const Track&, const Track&) = default;
};

/// A piece of music as a MIDI file holds it; what the studio edits is a project::Piece. A value. [Any]
struct Sequence {
    int ticksPerQuarter = 480; ///< 1..32767
    TempoMap tempo;
    TimeSignatureMap metre;
    std::vector<RawEvent> conductor; ///< key signatures, markers and texts that belong to no track of notes
    std::vector<Track> tracks;

    /// When the last note ends; 0 without notes.
    Ticks lastNoteEnd() const;
    /// When the longest track ends, rests included.
    Ticks end() const;
    int noteCount() const;

    friend bool operator==(const Sequence&, const Sequence&) = default;
};

} // namespace inventio::music
