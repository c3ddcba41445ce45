#pragma once

#include "core/composing/canvas.h"
#include "core/composing/note_scorer.h"
#include "core/composing/sampler_params.h"

namespace inventio::composing {

/// Shifts the log odds of a window's scores as the user steers: SamplerParams::movement prefers notes that begin inside the
/// beat or end in it, density fewer or more notes at once, and with MelodyPlace::Anywhere a risk above 1 doubts the notes of
/// the input the more of them may go. Changes nothing where all three are neutral. Of a curve of risk its start counts: `params` are those of the moment. `input` is
/// what the user gave. [Any]
void steer(
    EditScores& scores, const Canvas& canvas, int firstStep, const SamplerParams& params, const grid::Roll& input);

} // namespace inventio::composing
