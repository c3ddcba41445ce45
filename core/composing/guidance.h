#pragma once

#include <optional>

#include "core/composing/canvas.h"
#include "core/composing/final_chord.h"
#include "core/composing/note_scorer.h"
#include "core/composing/sampler_params.h"
#include "core/composing/sampling_rules.h"

namespace inventio::composing {

/// What leads a model's scores to what is wanted, beside the model.
struct Guidance {
    const SamplerParams& params; ///< of a curve of risk its start counts: they are those of the moment
    const SamplingRules& rules;
    const grid::Roll& input; ///< what the user gave
    const std::optional<FinalChord>& finalChord;
};

/// Makes of a model's scores of a window those that edits are drawn from: steer(), leadPhraseEnds(), leadToEnd(). The
/// sampler, and whoever shows what it does, call this. [Any]
void guide(EditScores& scores, const Canvas& canvas, int firstStep, const Guidance& guidance);

} // namespace inventio::composing
