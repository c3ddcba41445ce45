#pragma once

#include <optional>
#include <string>

#include "core/composing/sampler.h"

namespace inventio::bench {

/// What a way of composing made of a piece.
struct Composed {
    grid::Roll roll;
    int forwards = 0; ///< how often the network was asked
};

/// The first promise to the user that a result breaks, in words; nullopt if it keeps them all: what may be removed, added and
/// changed, and what is locked. Counts the notes of the roll.
std::optional<std::string> brokenPromise(
    const composing::EnhanceInput& input, const composing::SamplerParams& params, const grid::Roll& result);

} // namespace inventio::bench
