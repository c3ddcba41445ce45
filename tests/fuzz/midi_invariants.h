#pragma once

#include <string>

#include "core/music/sequence.h"

namespace inventio::music {

/// What a sequence promises and this one does not keep, as a sentence; empty when all is well.
std::string brokenPromise(const Sequence& sequence);

} // namespace inventio::music
