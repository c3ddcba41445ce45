#pragma once

#include <functional>
#include <optional>
#include <stop_token>

#include "core/base/result.h"
#include "core/composing/add_limits.h"
#include "core/composing/canvas.h"
#include "core/composing/edit.h"
#include "core/composing/edit_budget.h"
#include "core/composing/final_chord.h"
#include "core/composing/note_scorer.h"
#include "core/composing/sampler_params.h"
#include "core/composing/sampling_rules.h"
#include "core/composing/stop_reason.h"

namespace inventio::composing {

/// What is to be enhanced. Locked cells hold what the user wants to keep, a region included (see lockOutside()): the
/// sampler itself does not read SamplerParams::region, as it knows no bars.
struct EnhanceInput {
    Canvas canvas;
    InputNotes notes;
    AddLimits limits;
    std::optional<FinalChord> finalChord = std::nullopt; ///< on which a tune is to end

    /// For a roll with one input note behind each of its notes, and without limits.
    static EnhanceInput of(Canvas canvas);
};

struct Enhancement {
    grid::Roll roll;
    EditLog log; ///< replay(input, log, iterations) == roll
    Ending ending;
    int forwards = 0; ///< how often the model was asked
};

/// One finished iteration. `edit` lives as long as the call it is passed to.
struct Progress {
    int iteration = 0;  ///< counted from 1
    int iterations = 0; ///< at most
    double expectedEditsLeft = 0.0;
    const Edit& edit;
    int draft = 0; ///< counted from 0
    int drafts = 1;

    /// Of all drafts, as the model sees it now: 0..1.
    double share() const;
};

/// The rules as enhance() uses them on this canvas: where most of a piece is final, those of a gap. [Any]
SamplingRules rulesOn(const Canvas& canvas, const SamplingRules& rules);

/// Lets the model edit a piece of any length, one note an iteration, within the user's budgets and locks at every
/// moment. The same input, parameters, rules and scores give the same log. Checks `stop` before every forward and
/// every edit; calls `onProgress` (may be empty) after every edit. Fails with the scorer's error, or if parameters are
/// out of range. [Worker]
base::Result<Enhancement> enhance(const EnhanceInput& input, const SamplerParams& params, NoteScorer& scorer,
    std::stop_token stop = {}, const std::function<void(const Progress&)>& onProgress = {},
    const SamplingRules& rules = {});

} // namespace inventio::composing
