#pragma once

#include <cstdint>
#include <vector>

#include "core/accompany/accompaniment_model.h"
#include "core/accompany/settings.h"

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
};

const DrawRules& drawRulesOf(Style style);

/// Symbols of one stretch, and how sure the model was of them.
struct Drawn {
    std::vector<Slot> slots;                    ///< what is known stays; the rest is drawn
    std::vector<std::vector<double>> certainty; ///< [slots, steps] natural logarithm of the probability; 0 where known
};

/// Draws every symbol of `view` that is not known, step by step; what cannot go on is a rest. What is drawn at a step depends
/// on `firstStep` + its number, not on where the view begins. `logits` as the model gives them. [Any]
Drawn draw(const ModelView& view, const std::vector<float>& logits, const StyleLayout& layout, const DrawRules& rules,
    const Settings& settings, int firstStep, int round);

} // namespace inventio::accompany
