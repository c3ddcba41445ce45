#pragma once

#include <vector>

#include "core/composing/step_range.h"
#include "core/grid/roll.h"

namespace inventio::composing {

/// How far up added notes may go at one step.
struct Ceiling {
    int pitch = grid::kLowestPitch + grid::kPitches - 1;
    /// A note of this pitch sounds here and may be taken away: what replaces it may lie up to kMendingRoom higher, for a
    /// wrong note of a melody is as often too low as too high.
    bool mayRise = false;

    friend bool operator==(const Ceiling&, const Ceiling&) = default;
};

inline constexpr int kMendingRoom = 2; ///< semitones

/// Where notes may be added, beside what locks say: limits on what sounds, where locks speak of what starts. A value. [Any]
struct AddLimits {
    StepRange span;                ///< no added note begins before it or ends after it
    std::vector<Ceiling> ceilings; ///< one a step; empty: no limit

    /// Whether the note may be added to the roll as it is.
    bool allow(const grid::GridNote& note, const grid::Roll& roll) const;
    /// Whether no note may ever be added that starts in this cell.
    bool forbid(grid::Cell cell) const;
};

} // namespace inventio::composing
