#pragma once

#include <cstdint>

#include "core/base/quantity.h"

namespace inventio::music {

/// Time in a sequence, counted in ticks; a quarter note has Sequence::ticksPerQuarter of them.
using Ticks = base::Quantity<struct TicksTag, std::int64_t>;

} // namespace inventio::music
