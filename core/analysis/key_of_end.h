#pragma once

#include <optional>

#include "core/analysis/key.h"

namespace inventio::analysis {

/// The key that a tune ends in: the one that fits the tune and its last pitch best, if that pitch is its tonic or third.
/// nullopt for what ends otherwise, as at the middle of a tune, and for what is in no key. [Any]
std::optional<KeyEstimate> keyOfEnd(const PitchClassWeights& weights, int lastPitch);

} // namespace inventio::analysis
