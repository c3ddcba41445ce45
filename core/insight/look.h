#pragma once

#include "core/base/result.h"
#include "core/composing/edit_budget.h"
#include "core/composing/note_scorer.h"
#include "core/composing/sampler.h"
#include "core/composing/tabu_list.h"
#include "core/composing/window_schedule.h"

namespace inventio::insight {

/// What an Enhance works with, as the sampler takes it. A value.
struct Setting {
    composing::EnhanceInput input;
    composing::SamplerParams params;
    composing::SamplingRules rules = {};
};

/// A piece after so many edits of a log that was made from the setting's input, with what may still be done to it. A line
/// that the sampler mends first counts as it was given.
struct Moment {
    composing::Canvas canvas;
    composing::EditBudget budget;
    composing::TabuList tabuList;
};

/// An edit that does not fit is left out, as composing::replay() does. [Any]
Moment momentAfter(const Setting& setting, const composing::EditLog& log = {}, int iterations = 0);

/// A window of a moment and what the model says of it: all that is shown of the two is worked out from this, without
/// asking the model again. A value.
struct Look {
    composing::Window window;
    Moment moment;                ///< its canvas with what is final in the window locked, as the model was shown it
    composing::EditScores scores; ///< the model's own, before composing::guide()
};

/// One forward of the model. `window` counts from 0, see composing::windowCount(). Fails as the scorer does. [Worker]
base::Result<Look> lookAt(const Setting& setting, Moment moment, int window, composing::NoteScorer& scorer);

/// The window in whose zone a step lies; a step beyond the piece lies in the nearest. [Any]
int windowOf(int step, int steps);

} // namespace inventio::insight
