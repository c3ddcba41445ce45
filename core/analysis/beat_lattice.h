#pragma once

#include <span>
#include <vector>

#include "core/analysis/beat_style.h"
#include "core/analysis/played_onsets.h"

namespace inventio::analysis {

inline constexpr double kFastestBeat = 0.28; ///< seconds
inline constexpr double kSlowestBeat = 2.1;

/// What the file says of its metre. It says 4/4 where nobody said anything.
enum class WrittenMetre { Simple, Compound };

/// What is taken off for beats longer or shorter than people tap, each time, and for styles that are rare in the metre;
/// log odds. [Any]
double usualBeat(double length);
double styleCost(BeatStyle style, WrittenMetre metre);

struct TrackedBeat {
    double time = 0.0;                  ///< seconds
    BeatStyle style = BeatStyle::Plain; ///< from here to the next

    friend bool operator==(const TrackedBeat&, const TrackedBeat&) = default;
};

struct BeatTrack {
    std::vector<TrackedBeat> beats; ///< from before the first onset to after the last; two at least
    double logLikelihood = 0.0;     ///< of the onsets and of the way the tempo went
};

/// The beats that explain the onsets best, among all that keep or change their tempo a little from beat to beat (kFastestBeat to
/// kSlowestBeat). `onsets` holds one at least; `spread` is how uneven the playing is taken to be, in seconds.
/// O(seconds + onsets). [Any]
BeatTrack trackBeat(std::span<const PlayedOnset> onsets, WrittenMetre metre, double spread);

} // namespace inventio::analysis
