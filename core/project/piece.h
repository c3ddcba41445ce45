#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/music/area.h"
#include "core/music/sequence.h"

namespace inventio::project {

/// Names a note for as long as the project lives, through edits, undo and saving.
struct NoteId {
    std::uint64_t value = 0; ///< 0: none

    friend constexpr auto operator<=>(const NoteId&, const NoteId&) = default;
};

/// Whose a note is.
enum class Provenance : std::uint8_t {
    Yours,   ///< drawn, played or imported
    Added,   ///< by the model
    Changed, ///< added by the model, changed by you since
};

struct PieceNote {
    music::Note note;
    NoteId id;
    Provenance provenance = Provenance::Yours;
    bool locked = false; ///< the model must leave it as it is

    friend constexpr auto operator<=>(const PieceNote&, const PieceNote&) = default;
};

/// How a track sounds.
struct TrackMix {
    int program = 0;     ///< General MIDI, 0..127
    double volume = 0.8; ///< 0..1
    double pan = 0.0;    ///< -1 left .. 1 right
    bool muted = false;
    bool soloed = false;

    friend bool operator==(const TrackMix&, const TrackMix&) = default;
};

inline constexpr int kTrackColours = 4; ///< to choose from

struct PieceTrack {
    std::string name;
    int channel = 0; ///< 0..15
    TrackMix mix;
    std::vector<PieceNote> notes;        ///< sorted
    std::vector<music::RawEvent> events; ///< as in music::Track
    music::Ticks end;                    ///< not before the last note or event
    int port = 0;                        ///< 0..255, as in music::Track
    music::DrumUse drumUse = music::DrumUse::ByChannel;
    int colour = 0; ///< of its notes, 1..kTrackColours; 0: that of their owners

    bool isDrums() const { return music::playsDrums(drumUse, channel); }
    friend bool operator==(const PieceTrack&, const PieceTrack&) = default;
};

using music::Area;

/// A sequence as the studio edits it: every note has a name, an owner and perhaps a lock. A value. [Any]
struct Piece {
    int ticksPerQuarter = 480;
    music::TempoMap tempo;
    music::TimeSignatureMap metre; ///< made for ticksPerQuarter
    std::vector<music::RawEvent> conductor;
    std::vector<PieceTrack> tracks;
    std::vector<Area> lockedAreas; ///< where no note may start or vanish
    std::optional<Area> region;    ///< what the model is to fill; nullopt: everything
    std::uint64_t lastId = 0;      ///< of the notes handed out

    NoteId newId() { return {++lastId}; }
    int noteCount() const;
    music::Ticks lastNoteEnd() const;
    music::Ticks end() const;

    friend bool operator==(const Piece&, const Piece&) = default;
};

/// Whether two pieces have the same notes, tempo and time signatures, track by track. Locks, region, owners, names of tracks
/// and how they sound may differ.
bool isSameMusic(const Piece& a, const Piece& b);

/// Everything of `sequence` is yours. Volume, pan and program come from the first such events of a track or, where it has
/// none, of all tracks on its channel and port.
Piece pieceOf(const music::Sequence& sequence);

/// The same for one track by what it says itself, with ids of `piece`, to which it is not added.
PieceTrack trackOf(const music::Track& track, Piece& piece);

/// What is exported, played and given to the model: without ids, owners and locks. Where program, volume or pan
/// differ from what the first such event of a track or of its channel says, that of the track changes; it moves to tick 0 if a note begins before
/// it, and is made there if there is none. sequenceOf(pieceOf(c)) is c.
/// Mute and solo are for listening and leave no trace.
music::Sequence sequenceOf(const Piece& piece);

/// The same without the notes: its tempo, metre, words and tracks.
music::Sequence sequenceWithoutNotes(const Piece& piece);

} // namespace inventio::project
