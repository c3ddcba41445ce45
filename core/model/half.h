#pragma once

#include <cstdint>

namespace inventio::model {

/// IEEE 754 half precision, rounded to nearest, ties to even; too large becomes infinity. [Any]
std::uint16_t toHalf(float value);
float fromHalf(std::uint16_t bits);

} // namespace inventio::model
