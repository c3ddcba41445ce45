#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/composing/edit.h"

namespace inventio::composing {

/// Ends arguments of the model with itself: in one cell a note is added only so often, since every addition after the
/// first means that the one before was taken back. Removals are not limited, as there must be something to remove;
/// so each cell comes to rest after a few edits. A value. [Any]
class TabuList {
public:
    /// `maxTakenBack`: an addition may have been taken back that often, not more, for the cell to get another one.
    TabuList(int steps, int maxTakenBack);

    bool allows(EditKind kind, const grid::GridNote& note) const
    {
        return kind == EditKind::Remove || m_additions[index(note)] < m_maxAdditions;
    }
    void remember(EditKind kind, const grid::GridNote& note);

private:
    static std::size_t index(const grid::GridNote& note)
    {
        return static_cast<std::size_t>(note.step) * grid::kPitches
            + static_cast<std::size_t>(note.pitch - grid::kLowestPitch);
    }

    int m_maxAdditions = 0;
    std::vector<std::uint8_t> m_additions; ///< [steps, pitches]
};

} // namespace inventio::composing
