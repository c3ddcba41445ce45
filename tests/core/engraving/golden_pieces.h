#pragma once

#include <string>
#include <vector>

#include "core/engraving/symbols.h"
#include "core/music/sequence.h"

namespace inventio::engraving::testing {

struct GoldenPiece {
    std::string name; ///< of its file, without ending
    music::Sequence sequence;
};

/// One piece for each thing that sheet music must be able to do.
std::vector<GoldenPiece> goldenPieces();

/// Every symbol with its place in hundredths of a staff space, a line each, but for staff lines.
std::string textOf(const EngravedScore& score);

} // namespace inventio::engraving::testing
