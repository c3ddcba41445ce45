#include "core/composing/tabu_list.h"

#include <algorithm>

namespace inventio::composing {

TabuList::TabuList(int steps, int maxTakenBack)
    : m_maxAdditions(std::clamp(maxTakenBack, 0, 254) + 1)
    , m_additions(static_cast<std::size_t>(steps) * grid::kPitches)
{
}

void TabuList::remember(EditKind kind, const grid::GridNote& note)
{
    if (kind == EditKind::Add)
        ++m_additions[index(note)];
}

} // namespace inventio::composing
