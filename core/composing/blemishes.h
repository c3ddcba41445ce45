#pragma once

#include <vector>

#include "core/composing/canvas.h"
#include "core/composing/sampler_params.h"
#include "core/composing/step_range.h"

namespace inventio::composing {

/// Where a listener stumbles in a piece that seems finished.
struct Blemish {
    StepRange steps;     ///< to be written anew for it to go; within the piece
    bool isHole = false; ///< voices, or the root under the end of a phrase, are missing: worse than a fault

    friend bool operator==(const Blemish&, const Blemish&) = default;
};

/// How many notes are to sound at a beat: four, fewer where less density is asked for; 0, so that none is ever missing, where
/// only some voices are filled. [Any]
int voicesWanted(const SamplerParams& params);

/// The blemishes in some steps of a piece, in their order, not more than one a beat: faults of part-writing, six-four
/// chords, holes. [Any]
std::vector<Blemish> blemishesIn(const Canvas& canvas, StepRange steps, int voicesWanted);

/// What is missing in some steps: voices at beats, roots under the ends of phrases, by weight. 0 or more. [Any]
double missingIn(const Canvas& canvas, StepRange steps, int voicesWanted);

/// The weight of all that a listener stumbles over in some steps and a bar around them, lower is better; see also
/// faultWeight(). 0 or more. [Any]
double blemishWeight(const Canvas& canvas, StepRange steps, int voicesWanted);

} // namespace inventio::composing
