#pragma once

#include <cstdint>

#include "core/base/quantity.h"

namespace inventio::audio {

/// Time in audio frames (a sample for each ear), at a rate known from the context. Never the time of a note: the timeline
/// of a plan converts.
using Frames = base::Quantity<struct FramesTag, std::int64_t>;

/// The synthesizer starts and ends notes on a grid of this many frames, 1.3 ms at 48 kHz; the player works on the same.
inline constexpr int kBlockFrames = 64;

inline constexpr int kLowestRate = 8'000;   ///< frames a second
inline constexpr int kHighestRate = 96'000; ///< as far as the synthesizer goes
inline constexpr int kUsualRate = 48'000;

} // namespace inventio::audio
