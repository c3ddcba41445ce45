#pragma once

#include <optional>
#include <vector>

#include "core/music/sequence.h"

namespace inventio::analysis {

/// A note with what its voice sang right before and what it goes on to.
struct LinkedNote {
    music::Note note;
    std::optional<int> before; ///< pitch; nullopt after a rest
    std::optional<int> after;  ///< pitch; nullopt before a rest

    /// Semitones from the note before, and to the one behind.
    std::optional<int> moveInto() const { return before ? std::optional(note.pitch - *before) : std::nullopt; }
    std::optional<int> moveOut() const { return after ? std::optional(*after - note.pitch) : std::nullopt; }
};

/// The notes of a track, in order. Where it holds several voices each note goes with the nearest one. [Any]
std::vector<LinkedNote> linkedNotes(const music::Track& track, int ticksPerQuarter);

} // namespace inventio::analysis
