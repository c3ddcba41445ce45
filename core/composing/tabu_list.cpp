#include "core/composing/tabu_list.h"

#include <algorithm>

namespace inventio::composing {

TabuList::TabuList(int steps, int maxTakenBack)
    : m_maxAdditions(std::clamp(maxTakenBack, 0, 254) + 1)
    , m_additions(static_cast<std::size_t>(steps) * grid::kPitches)
{
}

bool TabuList::allows(EditKind kind, const grid::GridNote& note) const
{
    return kind == EditKind::Remove || m_additions[index(note)] < m_maxAdditions;
}

void TabuList::remember(EditKind kind, const grid::GridNote& note)
{
    if (kind == EditKind::Add)
        ++m_additions[index(note)];
}

std::size_t TabuList::index(const grid::GridNote& note)
{
    return static_cast<std::size_t>(note.step) * grid::kPitches
        + static_cast<std::size_t>(note.pitch - grid::kLowestPitch);
}

} // namespace inventio::composing
