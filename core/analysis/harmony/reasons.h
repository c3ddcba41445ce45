#pragma once

#include <string>

#include "core/analysis/harmony/harmony.h"
#include "core/analysis/harmony/slices.h"

namespace inventio::analysis {

/// Why a chord has its name, in sentences: its tones, its place in the key, what else sounds. `first`..`end`: its slices.
/// [Any]
std::string reasonFor(const ChordSpan& span, const std::vector<Slice>& slices, std::size_t first, std::size_t end);

/// The name of a pitch class as it is written in a key: "F#", "Bb". [Any]
std::string noteName(int pitchClass, const LocalKey& key);

} // namespace inventio::analysis
