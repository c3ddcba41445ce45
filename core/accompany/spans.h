#pragma once

#include <vector>

#include "core/grid/metre_grid.h"

namespace inventio::accompany {

/// Which span each step belongs to, counted from 0: a bar, or so many short bars, or a part of a long one, that a span lasts
/// from 12 to 24 steps. Every span has noise of its own. [Any]
std::vector<int> spansOf(const std::vector<grid::MetrePosition>& metre);

/// The first steps of all bars. [Any]
std::vector<int> barStartsOf(const std::vector<grid::MetrePosition>& metre);

} // namespace inventio::accompany
