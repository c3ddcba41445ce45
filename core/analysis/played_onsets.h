#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace inventio::analysis {

/// A note as it was played.
struct PlayedNote {
    double onset = 0.0;  ///< seconds
    double length = 0.0; ///< seconds, >= 0
    int pitch = 60;
    int velocity = 80;
};

/// What was struck at one moment: a note, or a chord whose notes no hand strikes at the same instant.
struct PlayedOnset {
    double time = 0.0;         ///< seconds; the mean of its notes
    std::size_t firstNote = 0; ///< its notes reach from here to the next onset's
    double accent = 0.0;       ///< how much it asks to be on a beat, against its surroundings: about -2..2, 0 is usual
};

/// The onsets of notes sorted by onset, in order. Notes within 45 ms of the first belong together if they sound together, as
/// those of a fast run do not; in a line, and where notes come in any time after each other, only those struck at once.
/// An onset is accented that is long, low, full or loud for its surroundings, or is followed by a pause. O(notes). [Any]
std::vector<PlayedOnset> onsetsOf(std::span<const PlayedNote> notes);

} // namespace inventio::analysis
