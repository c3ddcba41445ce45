#pragma once

#include <vector>

#include "core/grid/score_grid.h"

namespace inventio::analysis {

/// The bars, counted from 0, in which more than four voices sound most of the time that anything does: nothing is missing
/// there. Doublings count once. [Any]
std::vector<int> fullBars(const grid::ScoreGrid& grid);

/// The bars in which anything begins or sounds.
int soundingBars(const grid::ScoreGrid& grid);

} // namespace inventio::analysis
