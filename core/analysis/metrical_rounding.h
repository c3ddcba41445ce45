#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace inventio::analysis {

/// An onset on the way to its step.
struct UnroundedOnset {
    double step = 0.0;        ///< where it was played, in steps
    double stepSeconds = 0.1; ///< how long a step is there, > 0
};

/// The steps that onsets were meant for: near where they were played, on places of the beat that this piece uses often,
/// in order, and seldom two on one step. `onsets` is sorted, a beat has `stepsPerBeat` > 0 steps and begins on the
/// multiples of that, and `spread` is the unevenness of the playing in seconds. Viterbi's algorithm, O(onsets). [Any]
std::vector<std::int64_t> roundedSteps(std::span<const UnroundedOnset> onsets, int stepsPerBeat, double spread);

} // namespace inventio::analysis
