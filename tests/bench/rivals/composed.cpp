#include "tests/bench/rivals/composed.h"

#include "tests/bench/rivals/cells.h"

namespace inventio::bench {

namespace {

bool keepsLocks(const composing::Canvas& canvas, const grid::Roll& result)
{
    for (std::size_t i = 0; i < static_cast<std::size_t>(canvas.steps()) * grid::kPitches; ++i)
        if (canvas.locked.test(cellAt(i)) && canvas.roll.lengthAt(cellAt(i)) != result.lengthAt(cellAt(i)))
            return false;
    return true;
}

} // namespace

std::optional<std::string> brokenPromise(
    const composing::EnhanceInput& input, const composing::SamplerParams& params, const grid::Roll& result)
{
    if (!keepsLocks(input.canvas, result))
        return "A locked cell was changed.";
    composing::EditBudget budget(input.canvas.roll, input.notes, params);
    for (const grid::GridNote& note : input.canvas.roll.notes())
        if (!hasNote(result, note))
            budget.spend(composing::EditKind::Remove, note);
    for (const grid::GridNote& note : result.notes())
        if (!budget.isOfInput(note))
            budget.spend(composing::EditKind::Add, note);
    if (budget.removed() > budget.maxRemoved())
        return "More notes were removed than was allowed.";
    if (params.maxAdd && budget.netAdditions() > *params.maxAdd)
        return "More notes were added than was allowed.";
    if (budget.changes() > composing::mostIterations(params, input.canvas.steps()))
        return "More notes were changed than there are iterations.";
    return std::nullopt;
}

} // namespace inventio::bench
