#pragma once

#include <optional>
#include <vector>

#include "core/grid/metre_grid.h"
#include "core/grid/roll.h"

namespace inventio::analysis {

/// A note of a melody, and what stands beside it.
struct MelodyContext {
    std::optional<grid::GridNote> before;
    grid::GridNote note;
    grid::GridNote after;
};

/// How likely a phrase ends on the note, before the tune's last one: by lengths, rests, leaps, and whether an upbeat
/// follows. `metre` has a position for each step. Weights learned from the fermatas of Bach's chorales. [Any]
double phraseEndProbability(const MelodyContext& context, const std::vector<grid::MetrePosition>& metre);

/// The notes of the highest line that sound in the steps [first, end) and end a phrase with at least that probability; the
/// last note of the line, of which all know that it is an end, is left out. Sorted. [Any]
std::vector<grid::GridNote> phraseEndsIn(
    const grid::Roll& roll, const std::vector<grid::MetrePosition>& metre, int first, int end, double least);

} // namespace inventio::analysis
