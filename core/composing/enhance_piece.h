#pragma once

#include <functional>
#include <stop_token>
#include <string>

#include "core/base/result.h"
#include "core/composing/note_scorer.h"
#include "core/composing/receipt.h"
#include "core/composing/sampler.h"
#include "core/composing/sampler_params.h"
#include "core/grid/score_grid.h"
#include "core/music/sequence.h"

namespace inventio::composing {

/// What became of a piece.
struct EnhancedPiece {
    music::Sequence sequence; ///< with its receipt
    Enhancement enhancement;
    int added = 0;   ///< notes of the result that the input has not
    int removed = 0; ///< notes of the input that the result has not
};

/// A piece as the sampler takes it.
struct PreparedPiece {
    grid::ScoreGrid grid;
    EnhanceInput input;
};

/// What the sampler takes of a grid where nothing is locked but what the grid itself cannot do without
/// (ScoreGrid::overlapping()). [Any]
EnhanceInput enhanceInputOf(const grid::ScoreGrid& grid);

/// The receipt with the hashes of the notes before and after. [Any]
Receipt withHashes(Receipt receipt, const music::Sequence& before, const music::Sequence& after);

/// The first half, without a model: grid, locks and budgets. Fails if params.region lies outside the piece. [Any]
base::Result<PreparedPiece> preparePiece(const music::Sequence& piece, const SamplerParams& params);

/// The second half: lets the sampler work and brings what it edited back into `piece`, which `prepared` was made from
/// with the same `params`. `program` goes into the receipt. [Worker]
base::Result<EnhancedPiece> enhancePiece(const music::Sequence& piece, const PreparedPiece& prepared,
    const SamplerParams& params, NoteScorer& scorer, const std::string& program, std::stop_token stop = {},
    const std::function<void(const Progress&)>& onProgress = {});

} // namespace inventio::composing
