#pragma once

#include "core/base/result.h"
#include "core/engraving/symbols.h"
#include "core/music/sequence.h"

namespace inventio::engraving {

struct EngravingOptions {
    double width = 150;   ///< of a system, in staff spaces, > 0
    double staffGap = 7;  ///< between two staves of a system, at least
    double systemGap = 9; ///< between two systems, at least
};

/// A sequence as sheet music: bars in systems of the given width on an endless page, with every symbol in its place. A
/// choir's four tracks share a pair of staves. A system holds one bar at least, however wide. Fails for a piece that is
/// too long for notation. [Any]
base::Result<EngravedScore> engrave(const music::Sequence& sequence, const EngravingOptions& options = {});

} // namespace inventio::engraving
