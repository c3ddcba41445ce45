#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/project/piece.h"

namespace inventio::app {

/// Locks every note of the tracks that are named so, in capitals or not, or have these numbers, counted from 1. Fails, with
/// the names that there are, for a choice that means no track with notes. [Any]
base::Result<void> lockTracks(project::Piece& piece, const std::vector<std::string>& choices);

} // namespace inventio::app
