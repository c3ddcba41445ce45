#pragma once

#include <optional>

#include "core/accompany/melody_line.h"
#include "core/analysis/key.h"

namespace inventio::accompany {

/// The tonic triad under the last note of a melody that ends in its key.
struct FinalChord {
    int firstStep = 0; ///< where that note begins, in steps of what is looked at; below 0 before it
    int root = 0;      ///< pitch class
    analysis::Mode mode = analysis::Mode::Major;

    /// Whether a pitch is in the triad. A minor tune may end with either third. `pitch`: a MIDI number.
    bool holds(int pitch) const;
    bool isRoot(int pitch) const;
    bool isThird(int pitch) const; ///< either, of a minor tune
    int degreeOf(int pitch) const; ///< semitones above the root, 0..11

    friend bool operator==(const FinalChord&, const FinalChord&) = default;
};

/// What the melody is to end on, in steps of the line; nullopt for one that ends otherwise, or in no key. [Any]
std::optional<FinalChord> finalChordOf(const MelodyLine& line);

} // namespace inventio::accompany
