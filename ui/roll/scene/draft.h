#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include <QRectF>

#include "core/project/piece.h"

namespace inventio::ui {

/// What a gesture would do if it ended now: shown in place of the document, which does not know yet.
struct Draft {
    std::vector<project::NoteId> hidden;   ///< sorted; notes that would go, or are drawn anew below
    std::vector<project::PieceNote> shown; ///< as they would be
    std::optional<project::Area> region;   ///< as it would be
    std::optional<project::Area> lock;     ///< one more locked area
    std::optional<QRectF> band;            ///< the rubber band, in pixels of the roll

    bool hides(project::NoteId id) const { return std::ranges::binary_search(hidden, id); }
    bool empty() const { return hidden.empty() && shown.empty() && !region && !lock && !band; }
    friend bool operator==(const Draft&, const Draft&) = default;
};

} // namespace inventio::ui
