#pragma once

#include <cstdint>
#include <span>

#include "core/composing/canvas.h"

namespace inventio::training {

/// Which of composing::kAddLengths says a length best: the nearest, the shorter of two equally near.
int lengthClass(int steps);

/// Says of every edit on `canvas` (at most kWindowSteps long) whether it is possible (`counted`) and whether it leads
/// towards `truth` (`right`). Both are [kScorePlanes, kWindowSteps, kPitches] of 0 and 1, and are overwritten.
/// A note is right where it is if the truth has one of the same length class there. Returns the number of right edits.
int fillLabels(const composing::Canvas& canvas, const grid::Roll& truth, std::span<std::uint8_t> right,
    std::span<std::uint8_t> counted);

} // namespace inventio::training
