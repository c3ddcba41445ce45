#pragma once

#include <cstdint>
#include <vector>

#include "core/accompany/accompaniment_model.h"
#include "core/accompany/draw_rules.h"
#include "core/accompany/final_chord.h"
#include "core/accompany/settings.h"

namespace inventio::accompany {

/// Symbols of one stretch, and how sure the model was of them.
struct Drawn {
    std::vector<Slot> slots;                    ///< what is known stays; the rest is drawn
    std::vector<std::vector<double>> certainty; ///< [slots, steps] natural logarithm of the probability; 0 where known
};

/// Draws every symbol of `view` that is not known, step by step; what cannot go on is a rest. What is drawn at a step depends
/// on `firstStep` + its number, not on where the view begins. `logits` as the model gives them; `end` in steps of the view. [Any]
Drawn draw(const ModelView& view, const std::vector<float>& logits, const StyleLayout& layout, const DrawRules& rules,
    const Settings& settings, int firstStep, int round, const std::optional<FinalChord>& end = std::nullopt);

} // namespace inventio::accompany
