#pragma once

#include <cstdint>
#include <vector>

#include "core/music/time.h"
#include "core/music/time_signature_map.h"

namespace inventio::grid {

/// Where a step lies in its bar. The model hears the metre through this.
/// 0 <= stepInBeat < stepsPerBeat and 0 <= stepInBar < stepsPerBar, also where bars or beats hold no whole number of
/// steps (5/32): such a bar counts the steps that start in it.
struct MetrePosition {
    int bar = 0; ///< counted from 0
    int stepInBar = 0;
    int stepsPerBar = 16; ///< of a whole bar, also when this one is cut short
    int stepInBeat = 0;
    int stepsPerBeat = 4; ///< a beat of compound metres (6/8, 9/8, 12/8) is three eighths

    friend bool operator==(const MetrePosition&, const MetrePosition&) = default;
};

/// A step is always a sixteenth, in every metre: step k begins k quarters of a quarter note into the piece. When that is
/// no whole tick it is the nearest one, so that tickOfStep and nearestStep undo each other from 4 ticks a quarter on.
/// All arguments >= 0, ticksPerQuarter > 0. [Any]
music::Ticks tickOfStep(std::int64_t step, int ticksPerQuarter);
std::int64_t nearestStep(music::Ticks tick, int ticksPerQuarter);
/// The first tick of which this step, or a later one, is the nearest.
music::Ticks firstTickNearStep(std::int64_t step, int ticksPerQuarter);

/// The first step that begins in a bar counted from 0, and the bar in which a step begins. [Any]
int stepOfBar(int bar, const music::TimeSignatureMap& metre, int ticksPerQuarter);
int barOfStep(int step, const music::TimeSignatureMap& metre, int ticksPerQuarter);

/// One position for each of the first `steps` steps. [Any]
std::vector<MetrePosition> metrePositions(const music::TimeSignatureMap& metre, int ticksPerQuarter, int steps);

} // namespace inventio::grid
