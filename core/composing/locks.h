#pragma once

#include "core/composing/canvas.h"
#include "core/composing/edit_budget.h"
#include "core/composing/step_range.h"

namespace inventio::composing {

/// Locks every cell outside `region`, so that no note starts or vanishes there. [Any]
void lockOutside(CellMask& locked, StepRange region);

/// Whether nothing may start or vanish in at least half of the steps: what is open is a gap in a piece. [Any]
bool leavesGap(const CellMask& locked);

/// Brings the locks of the input's notes that start in `window` up to date, so that a model takes for given what is
/// final: the start of a note that the budget does not let go (any more) is locked, that of any other is as in `given`.
/// [Any]
void lockFinalNotes(Canvas& canvas, const CellMask& given, const EditBudget& budget, StepRange window);

} // namespace inventio::composing
