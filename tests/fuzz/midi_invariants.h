#pragma once

#include <string>

#include "core/music/composition.h"

namespace inventio::music {

/// What a composition promises and this one does not keep, as a sentence; empty when all is well.
std::string brokenPromise(const Composition& composition);

} // namespace inventio::music
