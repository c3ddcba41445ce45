#pragma once

#include <memory>
#include <stop_token>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/composing/edit.h"
#include "core/composing/note_scorer.h"
#include "core/composing/sampler_params.h"
#include "core/project/enhance.h"

namespace inventio::project {

/// An edit that the model would make of a piece.
struct LensEdit {
    composing::EditKind kind = composing::EditKind::Add;
    music::Note note;             ///< in the piece's ticks
    double probability = 0.0;     ///< that it is right, as the model sees it
    double drawProbability = 0.0; ///< that it is the first edit drawn in its part of the piece
    /// That it is made once drawn; below 1 where rules of the craft object. They are asked of the likeliest edits only.
    double acceptance = 1.0;
    std::vector<std::string_view> faults; ///< what these rules object to, composing::Rule::fault
    int rank = 0;                         ///< by drawProbability, counted from 1
};

/// What the model would do to a part of a piece before any edit is made.
struct LensReading {
    std::shared_ptr<const Piece> piece; ///< it is about
    music::Ticks from;
    music::Ticks to;
    std::vector<LensEdit> edits; ///< the most likely first
};

/// Of a reading's edits so many are put before the rules, which cost more than the model itself when asked of all.
inline constexpr int kMaxJudgedEdits = 64;

struct LensRequest {
    std::shared_ptr<const Piece> piece; ///< as pieceForModel() makes it
    composing::SamplerParams params;
    music::Ticks from; ///< the part to look at
    music::Ticks to;
};

/// With this many forwards at most; a longer part is read from its beginning.
inline constexpr int kMaxLensWindows = 8;

/// Looks at the zones of the sampler's windows that the part touches, with one forward each: the very first edit in
/// each of them would be drawn with exactly these probabilities. Checks `stop` before every forward; stopped, it fails with
/// ErrorCode::Cancelled. [Worker]
base::Result<LensReading> readLens(
    const LensRequest& request, composing::NoteScorer& scorer, std::stop_token stop = {});

} // namespace inventio::project
