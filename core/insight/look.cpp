#include "core/insight/look.h"

#include <algorithm>
#include <utility>

#include "core/composing/edit_constraints.h"
#include "core/composing/locks.h"

namespace inventio::insight {

Moment momentAfter(const Setting& setting, const composing::EditLog& log, int iterations)
{
    const auto& input = setting.input;
    Moment moment{input.canvas, composing::EditBudget(input.canvas.roll, input.notes, setting.params),
        composing::TabuList(input.canvas.steps(), setting.rules.maxTakenBack)};
    composing::Canvas open = moment.canvas;
    open.locked = composing::CellMask(open.steps()); // a line that is locked now may have been mended before
    for (const composing::Edit& edit : log) {
        if (edit.iteration > iterations)
            break;
        if (!composing::isPossible(open, edit.kind, edit.note))
            continue;
        composing::apply(edit, open.roll);
        moment.budget.spend(edit.kind, edit.note);
        moment.tabuList.remember(edit.kind, edit.note);
    }
    moment.canvas.roll = open.roll;
    return moment;
}

base::Result<Look> lookAt(const Setting& setting, Moment moment, int window, composing::NoteScorer& scorer)
{
    const auto seen = composing::windowAt(window, moment.canvas.steps());
    composing::lockFinalNotes(moment.canvas, setting.input.canvas.locked, moment.budget, seen.steps());
    auto scores = scorer.score(moment.canvas, seen.firstStep);
    if (!scores)
        return base::failure(scores.error());
    return Look{seen, std::move(moment), std::move(*scores)};
}

int windowOf(int step, int steps)
{
    const int last = composing::windowCount(steps) - 1;
    int number = 0;
    while (number < last && composing::windowAt(number, steps).zone.end <= step)
        ++number;
    return number;
}

} // namespace inventio::insight
