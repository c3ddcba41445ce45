#pragma once

#include <span>

#include "core/composing/add_limits.h"
#include "core/composing/canvas.h"
#include "core/grid/score_grid.h"

// What a piece's texture means for an Enhance.

namespace inventio::project {

/// Locks `full`, the bars that have more voices than the model writes (analysis::fullBars). True if that is nearly the whole
/// piece. [Any]
bool lockFullBars(composing::CellMask& locked, const grid::ScoreGrid& grid, std::span<const int> full);

/// Keeps additions away from where doublings sound and from keys that no piano has. In a piece with doublings or
/// `full` bars they must not clash either. [Any]
void limitToTexture(composing::AddLimits& limits, const grid::ScoreGrid& grid, std::span<const int> full);

/// Whether a line lies so low on the roll that there is no room for voices below it: it is a bass, which leads nothing. [Any]
bool isBass(const grid::ScoreGrid& grid);

} // namespace inventio::project
