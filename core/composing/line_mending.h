#pragma once

#include "core/composing/sampler.h"

namespace inventio::composing {

/// Whether any note of the input may go. [Any]
bool mayLoseNotes(const Canvas& canvas, const SamplerParams& params);

/// Whether wrong notes of the input are looked for before anything is added: it is a single line that leads, as a beginner
/// may have played it, and some of it may go. [Any]
bool mendsLine(const EnhanceInput& input, const SamplerParams& params);

/// What is wrong in a line, judged while nothing else sounds, and what takes its place: for each note that was meant to be
/// another one (analysis::meantPitches), the surest first, as far as the budgets reach, a removal and the likeliest note of
/// the same length that there is room for. Leaves no hole: what cannot be replaced stays. Whatever the seed. [Any]
EditLog mendLine(const EnhanceInput& input, const SamplerParams& params, const SamplingRules& rules);

} // namespace inventio::composing
