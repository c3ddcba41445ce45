#pragma once

#include <string_view>

#include "core/analysis/part_writing.h"

namespace inventio::analysis {

/// Why a teacher underlines it, as a sentence. [Any]
std::string_view reasonFor(FaultKind kind);

} // namespace inventio::analysis
