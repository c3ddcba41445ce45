#pragma once

#include "core/analysis/harmony/harmony_counts.h"

namespace inventio::analysis {

/// Counted in 183 of Bach's chorales which people have analysed; see the source. [Any]
const HarmonyCounts& bachCounts();

} // namespace inventio::analysis
