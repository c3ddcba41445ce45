#pragma once

#include <cstdint>
#include <vector>

#include "core/project/piece.h"

namespace inventio::ui {

/// A note that was put on a wrong pitch.
struct DamagedNote {
    project::NoteId id;
    int right = 0; ///< its pitch before
    int wrong = 0;

    friend bool operator==(const DamagedNote&, const DamagedNote&) = default;
};

struct Damage {
    project::Piece piece;
    std::vector<DamagedNote> notes;
};

/// The piece with about every seventh note, drums and locked notes aside, one or two semitones off; at least one. The same
/// seed spoils the same notes. [Any]
Damage damaged(project::Piece piece, std::uint64_t seed);

/// How many of them have gone from their wrong pitch. [Any]
int mendedNotes(const project::Piece& piece, const std::vector<DamagedNote>& notes);

} // namespace inventio::ui
