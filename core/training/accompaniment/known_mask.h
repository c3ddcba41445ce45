#pragma once

#include <cstdint>
#include <vector>

#include "core/base/random.h"

namespace inventio::training {

/// What of an accompaniment the net is shown while it learns the rest: [parts, steps] of 0 and 1. Half of the time nothing;
/// else the first bars, as where a window joins the one before; or beats here and there, as when it mends its own work; or
/// whole parts. [Any]
std::vector<std::uint8_t> knownMask(int parts, int steps, int stepsPerBar, base::Random& random);

} // namespace inventio::training
