#pragma once

#include <span>
#include <vector>

#include "core/analysis/beat_lattice.h"
#include "core/analysis/played_onsets.h"

namespace inventio::analysis {

/// How well beats explain the onsets within them: the sum of BeatLikelihood over beats and onsets, whatever way the tempo
/// goes. `beats` holds two at least, `spread` is in seconds. [Any]
double logLikelihood(std::span<const TrackedBeat> beats, std::span<const PlayedOnset> onsets, double spread);

/// The same beats where the onsets say they are, with a tempo that bends as little as `spread` (seconds) allows. [Any]
std::vector<TrackedBeat> smoothed(
    std::span<const TrackedBeat> beats, std::span<const PlayedOnset> onsets, double spread);

/// The same beats all equally long, as near to the onsets as they come. [Any]
std::vector<TrackedBeat> steadied(
    std::span<const TrackedBeat> beats, std::span<const PlayedOnset> onsets, double spread);

/// How late onsets are on their places of the beats, in seconds, those that are far from any counting less. [Any]
double meanMiss(std::span<const TrackedBeat> beats, std::span<const PlayedOnset> onsets, double spread);

/// The place in a beat that an onset at `phase` (0..1) of it belongs to, as a phase. [Any]
double nearestPlace(BeatStyle style, double phase);

} // namespace inventio::analysis
