#pragma once

#include <algorithm>

namespace inventio::composing {

/// The steps first, first + 1, ..., end - 1.
struct StepRange {
    int first = 0;
    int end = 0;

    constexpr bool empty() const { return end <= first; }
    constexpr bool contains(int step) const { return step >= first && step < end; }
    friend constexpr bool operator==(const StepRange&, const StepRange&) = default;
};

constexpr StepRange intersection(StepRange a, StepRange b)
{
    return {std::max(a.first, b.first), std::min(a.end, b.end)};
}

} // namespace inventio::composing
