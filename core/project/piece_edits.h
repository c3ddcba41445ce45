#pragma once

#include <vector>

#include "core/music/quantise.h"
#include "core/project/piece.h"

// What a user does to a piece, as functions from a piece to a piece. Notes that do not exist are passed over. A note of
// the model's that a user changes becomes Provenance::Changed. Pitches stay within 0..127, velocities within 1..127, onsets
// at or after 0, ends at or before formats::kLastMidiTick, lengths at or above one tick: a whole selection stops together
// where its first note would leave. [Any]

namespace inventio::project {

/// A note of the user's; its id is the piece's lastId afterwards.
Piece withNote(Piece piece, int track, const music::Note& note);
/// A note that the model proposed and the user took: Provenance::Added, on the track of the added voice that sings it, which is
/// made where there is none and sounds like the track nearest in pitch.
Piece withProposedNote(Piece piece, const music::Note& note);
/// Several, as one take or paste brings them; their ids are the last ones handed out, in order.
Piece withNotes(Piece piece, int track, const std::vector<music::Note>& notes);
Piece withoutNotes(Piece piece, const std::vector<NoteId>& ids);

struct Move {
    music::Ticks by;
    int semitones = 0;
};
Piece withNotesMoved(Piece piece, const std::vector<NoteId>& ids, Move move);
/// Copies on the same tracks, moved; the copies' ids are the last ones handed out, in the order of `ids`. A copy of a
/// note of the model's is Provenance::Changed.
Piece withNotesCopied(Piece piece, const std::vector<NoteId>& ids, Move move);
/// Transposes by steps of the scale: `degrees` up or down. The scale is that of the key signature at the note, or else of
/// the key the piece seems to be in. A note outside it keeps its distance from the one of the scale below.
Piece withNotesTransposedInScale(Piece piece, const std::vector<NoteId>& ids, int degrees);

/// Two notes in place of one, cut at `at`; the second one is like it, with an id of its own. Nothing happens where one of
/// them would have no length.
Piece withNoteSplit(Piece piece, NoteId id, music::Ticks at);
/// Of these notes all that have one track and one pitch become a single one, from where the first begins to where the last ends: it is like the
/// first, and locked if one of them was.
Piece withNotesJoined(Piece piece, const std::vector<NoteId>& ids);
enum class Edge { Start, End };
Piece withNotesResized(Piece piece, const std::vector<NoteId>& ids, Edge edge, music::Ticks by);
Piece withVelocityChanged(Piece piece, const std::vector<NoteId>& ids, int by);
/// Notes drawn to the lines of a grid, a track at a time, as music::quantised() does it. Nothing happens with settings that
/// are not valid.
Piece withNotesQuantised(Piece piece, const std::vector<NoteId>& ids, const music::QuantiseSettings& settings);
Piece withNotesLocked(Piece piece, const std::vector<NoteId>& ids, bool locked);
/// Only what lies between `from` and `to`, moved to the start of the piece; notes across the borders are cut. Tempo,
/// metre, key and controllers that held at `from` hold at the new start; where that is inside a bar, its rest becomes a
/// pickup.
Piece cropped(const Piece& piece, music::Ticks from, music::Ticks to);

/// So many empty bars more behind everything, with a region over them: what is to be filled. It grows if it is the end of the
/// piece already, and empty. Nothing happens where a MIDI file could not be so long.
Piece withBarsAtEnd(Piece piece, int bars);

/// Ids of the notes that start in an area, or of all notes.
std::vector<NoteId> notesIn(const Piece& piece, const Area& area);
std::vector<NoteId> allNotes(const Piece& piece);
const PieceNote* findNote(const Piece& piece, NoteId id); ///< or null; O(notes)

} // namespace inventio::project
