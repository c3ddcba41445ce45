#pragma once

#include <span>
#include <vector>

#include "core/analysis/beat_lattice.h"
#include "core/analysis/played_onsets.h"

namespace inventio::analysis {

/// The beats of one length, kept from begin to end, that explain the onsets best. `onsets` holds two at least, at
/// different times. O(onsets). [Any]
struct SteadyBeats {
    std::vector<TrackedBeat> beats; ///< around all onsets
    double spread = 0.0;            ///< how uneven the playing is, in seconds
    double worth = 0.0;             ///< log likelihood by rhythmFit(), less what is unusual
};
SteadyBeats steadyBeats(std::span<const PlayedOnset> onsets, WrittenMetre metre, std::span<const double> spreads);

} // namespace inventio::analysis
