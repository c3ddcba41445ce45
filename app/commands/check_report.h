#pragma once

#include <filesystem>
#include <string>

#include <nlohmann/json_fwd.hpp>

#include "core/analysis/harmony/harmony.h"
#include "core/analysis/part_writing.h"
#include "core/base/result.h"
#include "core/grid/score_grid.h"
#include "core/music/sequence.h"

namespace inventio::app {

/// What `inventio check` finds in a piece.
struct Findings {
    analysis::Harmony harmony;
    std::vector<analysis::Fault> faults; ///< on the grid
    grid::ScoreGrid grid;
};

/// Fails for a piece that is too long for the grid. [Any]
base::Result<Findings> findingsIn(const music::Sequence& sequence);

/// The same for people and for programs. Pure.
std::string checkText(const music::Sequence& sequence, const Findings& findings);
nlohmann::ordered_json checkJson(const music::Sequence& sequence, const Findings& findings);

} // namespace inventio::app
