#pragma once

#include <cstdint>
#include <vector>

#include "core/accompany/symbols.h"

namespace inventio::accompany {

/// What the seed of a person becomes for one melody: two melodies are not to get the same figures because both were given
/// seed 1. It depends on the intervals and lengths of the first notes alone: neither another key nor what changes later in
/// the melody changes it. [Any]
std::uint64_t seedOfMelody(std::uint64_t seed, const Slot& melody);

/// Noise of one span of a piece, or of the piece as a whole: numbers from the standard normal distribution that depend on
/// seed and place alone, so that neither where a window begins nor what else is accompanied changes them. [Any]
std::vector<float> spanNoise(std::uint64_t seed, int span, int numbers);
std::vector<float> pieceNoise(std::uint64_t seed, int numbers);

/// A generator for what is drawn at one step, in one slot, the `round`-th time. [Any]
std::uint64_t seedOfDraw(std::uint64_t seed, int step, int slot, int round);

} // namespace inventio::accompany
