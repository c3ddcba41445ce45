#include "core/accompany/window_plan.h"

#include <algorithm>

namespace inventio::accompany {

namespace {

constexpr int kContext = 16;   // steps given from the window before, at least
constexpr int kLookAhead = 16; // steps behind what stays, at least

/// The last bar line at or before `step`; -1 for none after `after`.
int barLineBefore(const std::vector<int>& barStarts, int step, int after)
{
    const auto next = std::ranges::upper_bound(barStarts, step);
    return next != barStarts.begin() && *(next - 1) > after ? *(next - 1) : -1;
}

} // namespace

std::vector<PlannedWindow> planWindows(const std::vector<int>& barStarts, int steps, int windowSteps)
{
    std::vector<PlannedWindow> windows;
    for (int done = 0; done < steps;) {
        PlannedWindow window;
        window.keepFrom = done;
        window.first = done == 0 ? 0 : std::max(done - windowSteps / 2, barLineBefore(barStarts, done - kContext, -1));
        window.end = std::min(steps, window.first + windowSteps);
        if (const int line = barLineBefore(barStarts, window.end, done); window.end < steps && line > done)
            window.end = line;
        const int line = barLineBefore(barStarts, window.end - kLookAhead, done);
        window.keepTo = window.end == steps ? steps : line > done ? line : window.end;
        done = window.keepTo;
        windows.push_back(window);
    }
    return windows;
}

} // namespace inventio::accompany
