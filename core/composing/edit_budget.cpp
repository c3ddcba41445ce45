#include "core/composing/edit_budget.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace inventio::composing {

int InputNotes::sourceCount(grid::Cell cell) const
{
    const auto found = behind.find(cell);
    return found == behind.end() ? 1 : std::max(1, found->second);
}

EditBudget::EditBudget(const grid::Roll& input, InputNotes inputNotes, const SamplerParams& params)
    : m_input(input)
    , m_inputNotes(std::move(inputNotes))
    // A hair more, so that 7 % of 100 notes are 7 although 0.07 * 100 is not.
    , m_maxRemoved(static_cast<int>(std::floor(params.maxRemovePercent * m_inputNotes.count / 100.0 + 1e-9)))
    , m_maxAdd(params.maxAdd)
    , m_maxChanges(mostIterations(params, input.steps()))
{
}

bool EditBudget::isOfInput(const grid::GridNote& note) const
{
    const grid::Cell cell{note.step, note.pitch};
    return m_input.contains(cell) && m_input.lengthAt(cell) == note.length;
}

EditBudget::Change EditBudget::changeBy(EditKind kind, const grid::GridNote& note) const
{
    const int sign = kind == EditKind::Add ? 1 : -1;
    if (isOfInput(note))
        return {-sign * m_inputNotes.sourceCount({note.step, note.pitch}), 0};
    return {0, sign};
}

bool EditBudget::allows(EditKind kind, const grid::GridNote& note) const
{
    // The common case, asked tens of thousands of times between two forwards: an addition changes one note at most.
    if (kind == EditKind::Add && !m_maxAdd && changes() < m_maxChanges)
        return true;
    const Change change = changeBy(kind, note);
    if (change.removed > 0 && m_removed + change.removed > m_maxRemoved)
        return false;
    if (kind == EditKind::Add && m_maxAdd && netAdditions() + change.added - change.removed > *m_maxAdd)
        return false;
    return change.removed + change.added <= 0 || changes() + change.removed + change.added <= m_maxChanges;
}

void EditBudget::spend(EditKind kind, const grid::GridNote& note)
{
    const Change change = changeBy(kind, note);
    m_removed += change.removed;
    m_added += change.added;
}

} // namespace inventio::composing
