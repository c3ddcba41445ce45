#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/analysis/beat_lattice.h"
#include "core/analysis/played_onsets.h"

namespace inventio::analysis {

/// How onsets are read as a rhythm on given beats.
struct RhythmFit {
    double logLikelihood = 0.0;      ///< of what was played; comparable between all beats for the same onsets
    double spread = 0.0;             ///< seconds: how far onsets miss their steps
    std::vector<std::int64_t> steps; ///< of each onset, counted from the first beat, stepsOfBeat() each
};

/// Sixteenths of a beat: 6 if it is compound, else 4.
int stepsOfBeat(BeatStyle style);
/// Where they lie within the beat, 0..1; swung beats are late.
double phaseOfStep(BeatStyle style, int step);

/// Reads onsets as steps in their order, each some steps behind the last: what distances and places of the beat this piece
/// likes is learned from it, so that in a run an onset finds its step by its number however unevenly it is played. A piece that is a run all through is
/// expected to go on as one: learning that from a short one would cost as much as it tells. `beats`
/// are all in the style of the first, two at least, around all onsets; `spread` is a first guess. Viterbi's algorithm,
/// O(onsets + beats). [Any]
RhythmFit rhythmFit(std::span<const TrackedBeat> beats, std::span<const PlayedOnset> onsets, double spread);

} // namespace inventio::analysis
