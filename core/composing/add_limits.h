#pragma once

#include <vector>

#include "core/composing/canvas.h"
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
    CellMask taken{};              ///< where something sounds that the roll does not show; of no steps: nowhere
    /// Not empty: the roll before the first edit. No added note may begin a minor second or major seventh, octaves apart or
    /// not, from what sounds, nor sound on where another added one begins at such an interval.
    grid::Roll clashesWith{};

    /// Whether the note may be added to the roll as it is.
    bool allows(const grid::GridNote& note, const grid::Roll& roll) const
    {
        return note.step >= span.first && note.end() <= span.end && (isSpanAlone() || allowsInSpan(note, roll));
    }
    /// Whether span or ceilings allow no note ever that starts in this cell. A model may be shown such cells as locked; what
    /// is taken it is better not told, for it would take it for a silence that was wanted.
    bool forbid(grid::Cell cell) const;
    /// Locks the cells that they forbid, but where a note starts.
    void lockForbidden(Canvas& canvas) const;

private:
    bool isSpanAlone() const { return ceilings.empty() && taken.steps() == 0 && clashesWith.steps() == 0; }
    bool allowsInSpan(const grid::GridNote& note, const grid::Roll& roll) const;
    bool isFree(const grid::GridNote& note) const;
    bool isUnderCeilings(const grid::GridNote& note, const grid::Roll& roll) const;
    bool clashesOn(const grid::GridNote& note, const grid::Roll& roll) const;
};

} // namespace inventio::composing
