#pragma once

#include <cstdint>
#include <vector>

namespace inventio::accompany {

/// Noise of one span of a piece, or of the piece as a whole: numbers from the standard normal distribution that depend on
/// seed and place alone, so that neither where a window begins nor what else is accompanied changes them. [Any]
std::vector<float> spanNoise(std::uint64_t seed, int span, int numbers);
std::vector<float> pieceNoise(std::uint64_t seed, int numbers);

/// A generator for what is drawn at one step, in one slot, the `round`-th time. [Any]
std::uint64_t seedOfDraw(std::uint64_t seed, int step, int slot, int round);

} // namespace inventio::accompany
