#pragma once

#include <vector>

#include "core/grid/score_grid.h"

namespace inventio::analysis {

/// The bars, counted from 0, in which more than four voices sound: for three quarters of the time that anything does, or
/// for half of it where half of the piece is like that. Nothing is missing there; a few wrong notes beside four voices
/// make no full bar. Doublings count once. [Any]
std::vector<int> fullBars(const grid::ScoreGrid& grid);

/// The bars in which anything begins or sounds.
int soundingBars(const grid::ScoreGrid& grid);

} // namespace inventio::analysis
