#include "core/model/half.h"

#include <bit>

namespace inventio::model {

std::uint16_t toHalf(float value)
{
    constexpr std::uint32_t kInfinity = 0x7f800000U;
    constexpr std::uint32_t kLargestHalf = 0x477ff000U; // from here on rounding gives infinity
    constexpr std::uint32_t kSmallestNormal = 0x38800000U;
    const auto bits = std::bit_cast<std::uint32_t>(value);
    const auto sign = static_cast<std::uint16_t>((bits >> 16) & 0x8000U);
    const std::uint32_t magnitude = bits & 0x7fffffffU;
    if (magnitude > kInfinity)
        return static_cast<std::uint16_t>(sign | 0x7e00U); // not a number
    if (magnitude >= kLargestHalf)
        return static_cast<std::uint16_t>(sign | 0x7c00U);
    if (magnitude < kSmallestNormal) {
        // Adding one half of the largest subnormal's exponent lets the processor do the rounding.
        const float shifted = std::bit_cast<float>(magnitude) + 0.5F;
        return static_cast<std::uint16_t>(
            sign | (std::bit_cast<std::uint32_t>(shifted) - std::bit_cast<std::uint32_t>(0.5F)));
    }
    const std::uint32_t odd = (magnitude >> 13) & 1U;
    return static_cast<std::uint16_t>(sign | ((magnitude - 0x38000000U + 0xfffU + odd) >> 13));
}

float fromHalf(std::uint16_t bits)
{
    const std::uint32_t sign = (bits & 0x8000U) << 16;
    const std::uint32_t exponent = (bits >> 10) & 0x1fU;
    const std::uint32_t fraction = bits & 0x3ffU;
    if (exponent == 0x1fU)
        return std::bit_cast<float>(sign | 0x7f800000U | (fraction << 13));
    if (exponent == 0) {
        const float magnitude = static_cast<float>(fraction) * 0x1.0p-24F;
        return sign != 0 ? -magnitude : magnitude;
    }
    return std::bit_cast<float>(sign | ((exponent + 112U) << 23) | (fraction << 13));
}

} // namespace inventio::model
