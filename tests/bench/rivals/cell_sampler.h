#pragma once

#include "core/base/result.h"
#include "core/composing/note_scorer.h"
#include "tests/bench/rivals/composed.h"

namespace inventio::bench {

/// A note is about four cells: what is one iteration for note edits is four switched cells here.
inline constexpr int kCellsAnIteration = 4;

/// A cell less probable than `leastShare` / risk^2 times the best is not drawn, see composing::SamplingRules::additionShare. The
/// public AR-CNN knows no such limit.
struct CellRules {
    double leastShare = 0.0;
};

/// Direct ancestral sampling of cell edits: a forward, a draw of one cell in proportion to p^(1 / risk), the cell is switched,
/// again and again until all iterations are spent; there is no stop. `scorer` gives in plane 0 the probability that a cell is
/// wrong. Budgets and locks hold at every moment: a cell whose switching breaks them is not drawn. In a piece of several
/// windows they take turns. [Worker]
base::Result<Composed> composeByCells(const composing::EnhanceInput& input, const composing::SamplerParams& params,
    const CellRules& rules, composing::NoteScorer& scorer);

} // namespace inventio::bench
