#pragma once

#include <string_view>
#include <vector>

#include "core/insight/look.h"

namespace inventio::insight {

/// Numbers by step and pitch: what a heat map shows. [steps, pitches], the step first, from grid::kLowestPitch up.
struct Plane {
    int firstStep = 0; ///< of the piece
    int steps = 0;
    std::vector<float> values;

    float at(int step, int pitch) const ///< the step counts from the first
    {
        return values[static_cast<std::size_t>(step) * grid::kPitches
            + static_cast<std::size_t>(pitch - grid::kLowestPitch)];
    }
};

/// What the model is shown of a window.
enum class InputPlane {
    Starts,   ///< 1 where a note starts
    Sounds,   ///< 1 where one sounds
    Locked,   ///< 1 where nothing may be changed
    InBeat,   ///< where in the beat: the cosine, 1 on the beat
    InBar,    ///< where in the bar
    Downbeat, ///< 1 in the first step of a bar
};

/// As far as the piece goes. [Any]
Plane inputPlane(const Look& look, InputPlane which);

/// What the model answers: for every cell the probability that a note should start there, of whichever length is likeliest;
/// 0 where none has room or may be added. [Any]
Plane additionPlane(const Look& look);
/// For every note that starts there and may go, the probability that it is wrong. [Any]
Plane removalPlane(const Look& look);

} // namespace inventio::insight
