#pragma once

#include <optional>
#include <vector>

#include "core/composing/canvas.h"
#include "core/composing/edit_constraints.h"
#include "core/composing/note_scorer.h"

namespace inventio::composing {

/// Notes that took the place of notes of a single line and are of the same pitch: they change its rhythm, which is the player's.
/// Sorted. [Any]
std::vector<grid::GridNote> changesOfRhythm(const grid::Roll& line, const grid::Roll& roll);

/// Notes of a single line that are gone from the roll and that nothing replaces: no note that is not of the line sounds in
/// their time at most kMendingRoom semitones away. A wrong note is to be mended; a tune is not to get holes. Sorted. [Any]
std::vector<grid::GridNote> holesIn(const grid::Roll& line, const grid::Roll& roll);

/// A note for a hole.
struct HoleFilling {
    grid::GridNote note;
    float probability = 0.0F; ///< that a note begins there
};

/// The note that is most probable in a hole by the scores of a window that begins at `firstStep`: the lost one itself, or
/// one up to kMendingRoom higher or lower that is at least twice as probable. nullopt if `filter` and the canvas allow
/// neither. [Any]
std::optional<HoleFilling> bestInHole(const grid::GridNote& lost, const Canvas& canvas, int firstStep,
    const EditScores& scores, const EditFilter& filter);

} // namespace inventio::composing
