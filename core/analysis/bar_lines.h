#pragma once

#include <span>

#include "core/analysis/beat_lattice.h"
#include "core/analysis/played_onsets.h"
#include "core/music/sequence.h"

namespace inventio::analysis {

/// The metre of music played without regard to the file's bars: the file's first one if its bars hold whole beats of
/// `stepsPerBeat` sixteenths (4 or 6), else 4/4 or 12/8. [Any]
music::TimeSignatureMap metreOf(const music::Sequence& piece, int stepsPerBeat);

/// The step of the first beat if the bars of `metre` begin where accents are, and step 0 is the last bar line before the
/// music or where it begins. A whole number, perhaps less than 0. [Any]
double firstStepByBars(std::span<const TrackedBeat> beats, std::span<const PlayedOnset> onsets,
    const music::TimeSignatureMap& metre, int ticksPerQuarter, int stepsPerBeat);

} // namespace inventio::analysis
