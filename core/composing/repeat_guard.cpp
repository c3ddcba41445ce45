#include "core/composing/repeat_guard.h"

#include <algorithm>

namespace inventio::composing {

RepeatGuard::RepeatGuard(int steps, int maxTakenBack)
    : m_maxAdditions(std::clamp(maxTakenBack, 0, 254) + 1)
    , m_additions(static_cast<std::size_t>(steps) * grid::kPitches)
{
}

bool RepeatGuard::allows(EditKind kind, const grid::GridNote& note) const
{
    return kind == EditKind::Remove || m_additions[index(note)] < m_maxAdditions;
}

void RepeatGuard::remember(EditKind kind, const grid::GridNote& note)
{
    if (kind == EditKind::Add)
        ++m_additions[index(note)];
}

std::size_t RepeatGuard::index(const grid::GridNote& note)
{
    return static_cast<std::size_t>(note.step) * grid::kPitches
        + static_cast<std::size_t>(note.pitch - grid::kLowestPitch);
}

} // namespace inventio::composing
