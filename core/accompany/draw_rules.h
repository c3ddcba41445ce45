#pragma once

#include <vector>

#include "core/accompany/style.h"

namespace inventio::accompany {

/// How symbols are drawn from what a model says; found on validation pieces, a set for each style.
struct DrawRules {
    double temperature = 0.5;  ///< at a creative risk of 1
    double holdBias = 0.0;     ///< taken from the logit of hold, against nets that play too few notes
    double restBias = 0.0;     ///< the same for rests
    double parallelBias = 0.0; ///< taken from pitches that would move in parallel fifths or octaves with another line
    /// Shares of the beats that each round draws, those the model is least sure of first; the first round draws all.
    std::vector<double> rounds = {1.0, 0.6, 0.3};
    int windowSteps = 64; ///< that the model sees at once, a multiple of kStepsTogether
    /// Taken from what is not in the chord that the melody is to end on, and from what is not its root below.
    double endBias = 12.0;
    /// Taken from what is not the third of that chord, in the line that is to have it where the melody does not.
    double thirdBias = 12.0;

    friend bool operator==(const DrawRules&, const DrawRules&) = default;
};

const DrawRules& drawRulesOf(Style style);

} // namespace inventio::accompany
