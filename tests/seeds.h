#pragma once

#include <cstdint>

namespace inventio {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool kIsSanitized = true;
#else
inline constexpr bool kIsSanitized = false;
#endif

/// How many seeds a property is tried with where the work is long. Sanitizers take twenty times as long and look for faults of
/// another kind: a quarter of the seeds lets them see the same code.
constexpr std::uint64_t seeds(std::uint64_t usual)
{
    return kIsSanitized ? (usual + 3) / 4 : usual;
}

} // namespace inventio
