#pragma once

#include <vector>

#include "core/analysis/harmony/harmony.h"
#include "core/analysis/harmony/slices.h"

namespace inventio::analysis {

/// What one slice is heard as, for those that look for cadences.
struct PhraseEnd {
    std::size_t slice = 0; ///< the phrase's last
    std::size_t chord = 0; ///< of the spans, the last one of the phrase
};

/// The cadences at the ends of phrases: those whose last two different chords make one of the four kinds. [Any]
std::vector<Cadence> cadencesAt(
    const std::vector<PhraseEnd>& ends, const std::vector<ChordSpan>& chords, const std::vector<Slice>& slices);

} // namespace inventio::analysis
