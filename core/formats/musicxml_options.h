#pragma once

#include <functional>
#include <string>

#include "core/grid/score_grid.h"

namespace inventio::formats {

struct MusicXmlOptions {
    std::string title;    ///< empty: that of the sequence, if it has one
    std::string software; ///< what wrote it, "Inventio 0.1.0"
    /// The colour of a note, "#RRGGBB", or an empty text for none. May be empty itself.
    std::function<std::string(grid::NoteReference)> colourOf;
};

} // namespace inventio::formats
