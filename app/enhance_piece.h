#pragma once

#include <functional>
#include <stop_token>
#include <string>

#include "core/base/result.h"
#include "core/composing/note_scorer.h"
#include "core/composing/sampler.h"
#include "core/composing/sampler_params.h"
#include "core/music/composition.h"
#include "core/music/score_grid.h"

namespace inventio::app {

/// What became of a piece.
struct EnhancedPiece {
    music::Composition composition; ///< with its receipt
    composing::Enhancement enhancement;
    int added = 0;   ///< notes of the result that the input has not
    int removed = 0; ///< notes of the input that the result has not
};

/// A piece as the sampler takes it.
struct PreparedPiece {
    music::ScoreGrid grid;
    composing::EnhanceInput input;
};

/// The first half, without a model: grid, locks and budgets. Fails if params.region lies outside the piece. [Any]
base::Result<PreparedPiece> preparePiece(const music::Composition& piece, const composing::SamplerParams& params);

/// The second half: lets the sampler work and brings what it edited back into `piece`, which `prepared` was made from
/// with the same `params`. `program` goes into the receipt. [Worker]
base::Result<EnhancedPiece> enhancePiece(const music::Composition& piece, const PreparedPiece& prepared,
    const composing::SamplerParams& params, composing::NoteScorer& scorer, const std::string& program,
    std::stop_token stop = {}, const std::function<void(const composing::Progress&)>& onProgress = {});

} // namespace inventio::app
