#pragma once

#include <vector>

#include "core/grid/roll.h"

namespace inventio::composing {

/// A rest of a voice between two of its notes that is shorter than a quarter.
struct ShortGap {
    grid::GridNote before;
    grid::GridNote after;

    friend bool operator==(const ShortGap&, const ShortGap&) = default;
};

/// All short gaps of the voices that a listener finds: voice by voice, each in its order. [Any]
std::vector<ShortGap> shortGapsIn(const grid::Roll& roll);

} // namespace inventio::composing
