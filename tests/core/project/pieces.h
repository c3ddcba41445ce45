#pragma once

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <utility>
#include <vector>

#include "core/project/piece.h"
#include "core/project/project.h"
#include "tests/core/music/pieces.h"

namespace inventio::project::testing {

using music::testing::noteAt;

/// One track of the user's notes, 4/4 at 480 ticks a quarter. Ids are 1, 2, ... in the order of time.
inline Piece pieceWith(std::vector<music::Note> notes)
{
    return pieceOf(music::testing::pieceOf(std::move(notes)));
}

/// Eight quarters, C major upwards from middle C: ids 1 to 8.
inline Piece scale()
{
    std::vector<music::Note> notes;
    for (const int pitch : {60, 62, 64, 65, 67, 69, 71, 72})
        notes.push_back(noteAt(static_cast<std::int64_t>(notes.size()) * 480, pitch, 480));
    return pieceWith(std::move(notes));
}

inline PieceNote& noteOf(Piece& piece, std::uint64_t id)
{
    for (PieceTrack& track : piece.tracks)
        for (PieceNote& note : track.notes)
            if (note.id.value == id)
                return note;
    throw std::out_of_range("no such note");
}

inline std::vector<PieceNote> notesOf(const Piece& piece)
{
    std::vector<PieceNote> notes;
    for (const PieceTrack& track : piece.tracks)
        notes.insert(notes.end(), track.notes.begin(), track.notes.end());
    std::ranges::sort(notes, {}, &PieceNote::id);
    return notes;
}

/// In the order of ids.
inline std::vector<int> pitchesOf(const Piece& piece)
{
    std::vector<int> pitches;
    for (const PieceNote& note : notesOf(piece))
        pitches.push_back(note.note.pitch);
    return pitches;
}

inline std::vector<std::int64_t> onsetsOf(const Piece& piece)
{
    std::vector<std::int64_t> onsets;
    for (const PieceNote& note : notesOf(piece))
        onsets.push_back(note.note.onset.value);
    return onsets;
}

inline std::shared_ptr<const Piece> shared(Piece piece)
{
    return std::make_shared<const Piece>(std::move(piece));
}

} // namespace inventio::project::testing
