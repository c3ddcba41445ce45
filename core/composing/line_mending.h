#pragma once

#include <stop_token>

#include "core/base/result.h"
#include "core/composing/sampler.h"

namespace inventio::composing {

/// Whether any note of the input may go. [Any]
bool mayLoseNotes(const Canvas& canvas, const SamplerParams& params);

/// Whether wrong notes of the input are looked for before anything is added: it is a single line that leads, as a beginner
/// may have played it, and some of it may go. [Any]
bool mendsLine(const EnhanceInput& input, const SamplerParams& params);

/// What is wrong in the line, judged while nothing else sounds, and what takes its place: for each note that the model
/// finds wrong, the likeliest first, as far as the budgets reach, a removal and the most probable note of the same length
/// at most kMendingRoom away, be it the lost one itself. A model that knows several idioms is asked in each, as nobody
/// knows whose the tune is. Leaves no hole: what cannot be replaced stays. The same input gives the same edits, whatever
/// the seed. Fails with the scorer's error. [Worker]
base::Result<Mending> mendLine(const EnhanceInput& input, const SamplerParams& params, NoteScorer& scorer,
    const std::stop_token& stop, const SamplingRules& rules);

} // namespace inventio::composing
