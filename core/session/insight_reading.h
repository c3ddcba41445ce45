#pragma once

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include "core/base/result.h"
#include "core/grid/score_grid.h"
#include "core/insight/course.h"
#include "core/insight/look.h"
#include "core/insight/support.h"
#include "core/project/project.h"

namespace inventio::session {

/// What somebody wants to see of the model's mind.
struct InsightRequest {
    std::shared_ptr<const project::Piece> piece; ///< as pieceForModel() makes it
    composing::SamplerParams params;
    music::Ticks at;                                                 ///< the window around it is looked at
    std::optional<music::Note> note = std::nullopt;                  ///< whose support is wanted
    std::shared_ptr<const project::EnhanceRecord> enhance = nullptr; ///< whose course is wanted; null: of none
};

/// The request and the answer. Whatever is shown at another creative risk is worked out from it without the model.
struct InsightReading {
    InsightRequest request;
    grid::ScoreGrid grid; ///< of the request's piece
    insight::Setting setting;
    insight::Look look;
    std::optional<insight::Support> support; ///< none for what does not lie on the grid
    std::vector<insight::CoursePoint> course;
};

/// One forward for the look, and those of insight::supportOf() and insight::courseOf() where they are wanted. Checks
/// `stop` before each; stopped, it fails with ErrorCode::Cancelled. Fails for a piece that prepareEnhance() refuses, or
/// as the scorer does. [Worker]
base::Result<InsightReading> readInsight(
    const InsightRequest& request, composing::NoteScorer& scorer, const std::stop_token& stop = {});

} // namespace inventio::session
