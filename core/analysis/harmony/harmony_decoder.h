#pragma once

#include <vector>

#include "core/analysis/harmony/harmony_model.h"

namespace inventio::analysis {

/// What is heard in each of some slices, of which the first is not silent. [Any]
std::vector<HeardHarmony> decodeHarmony(const HarmonyModel& model, const std::vector<Slice>& slices);

} // namespace inventio::analysis
