#pragma once

#include <vector>

namespace inventio::accompany {

/// A stretch of a piece that a model sees at once, in steps. What lies before `keepFrom` is written already and given; from
/// there to `keepTo` stays; the rest is only looked ahead to, and written again by the next window.
struct PlannedWindow {
    int first = 0;
    int end = 0;
    int keepFrom = 0;
    int keepTo = 0;

    friend bool operator==(const PlannedWindow&, const PlannedWindow&) = default;
};

/// Overlapping windows over a piece of `steps`, which begin and end at bar lines where bars are short enough, of at most
/// `windowSteps`. `barStarts` as barStartsOf() gives them. [Any]
std::vector<PlannedWindow> planWindows(const std::vector<int>& barStarts, int steps, int windowSteps);

} // namespace inventio::accompany
