#pragma once

#include <chrono>
#include <cmath>
#include <cstdint>

#include "core/base/quantity.h"

namespace inventio::midi {

/// A moment on the machine's monotonic clock (CLOCK_MONOTONIC), or a span of it.
using Nanoseconds = base::Quantity<struct NanosecondsTag, std::int64_t>;

/// A place in a piece, counted from its start as music::TempoMap counts it, or a span of it.
using Seconds = base::Quantity<struct SecondsTag, double>;

constexpr Seconds toSeconds(Nanoseconds span)
{
    return {static_cast<double>(span.value) * 1e-9};
}

inline Nanoseconds toNanoseconds(Seconds span)
{
    return {std::llround(span.value * 1e9)};
}

/// The moment of the call. [RT]
inline Nanoseconds monotonicNow()
{
    const auto sinceStart = std::chrono::steady_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::nanoseconds>(sinceStart).count()};
}

} // namespace inventio::midi
