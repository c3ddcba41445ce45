#pragma once

#include <array>
#include <optional>
#include <string>

#include "core/grid/roll.h"
#include "core/music/sequence.h"

namespace inventio::analysis {

enum class Mode { Major, Minor };

struct KeyEstimate {
    int tonic = 0; ///< 0..11, C is 0
    Mode mode = Mode::Major;
    double correlation = 0.0; ///< with the key's profile, at most 1; below about 0.6 the key is uncertain

    /// As a musician says it: "G minor", "B-flat major".
    std::string name() const;
};

/// How long each pitch class sounds in all, C first. Only the proportions matter.
using PitchClassWeights = std::array<double, 12>;

PitchClassWeights pitchClassWeights(const grid::Roll& roll);
/// Of all notes but drums, in the pitch range of the roll or not.
PitchClassWeights pitchClassWeights(const music::Sequence& sequence);

/// How well a key, of which `correlation` does not matter, fits: at most 1; 0 when all pitch classes sound equally long. [Any]
double correlationWith(const KeyEstimate& key, const PitchClassWeights& weights);

/// The key whose profile correlates best, after Krumhansl and Schmuckler; nullopt when nothing sounds or all pitch
/// classes sound equally long. [Any]
std::optional<KeyEstimate> estimateKey(const PitchClassWeights& weights);

} // namespace inventio::analysis
