#include "core/accompany/spans.h"

#include <algorithm>

namespace inventio::accompany {

namespace {

constexpr int kLeastSteps = 12;
constexpr int kMostSteps = 24;
constexpr int kUsualSteps = 16;

} // namespace

std::vector<int> barStartsOf(const std::vector<grid::MetrePosition>& metre)
{
    std::vector<int> starts;
    for (std::size_t step = 0; step < metre.size(); ++step)
        if (step == 0 || metre[step].bar != metre[step - 1].bar)
            starts.push_back(static_cast<int>(step));
    return starts;
}

std::vector<int> spansOf(const std::vector<grid::MetrePosition>& metre)
{
    const auto end = static_cast<int>(metre.size());
    std::vector<int> starts = barStartsOf(metre);
    starts.push_back(end);
    std::vector<int> spans(metre.size());
    int span = -1;
    int spanStart = -kLeastSteps; // the first bar begins a span
    for (std::size_t bar = 0; bar + 1 < starts.size(); ++bar) {
        const int length = starts[bar + 1] - starts[bar];
        if (starts[bar] - spanStart >= kLeastSteps || starts[bar + 1] - spanStart > kMostSteps) {
            ++span;
            spanStart = starts[bar];
        }
        const int pieces = length > kMostSteps ? (length + kUsualSteps / 2) / kUsualSteps : 1;
        for (int step = 0; step < length; ++step)
            spans[static_cast<std::size_t>(starts[bar] + step)] = span + step * pieces / length;
        span += pieces - 1;
        if (pieces > 1)
            spanStart = starts[bar + 1] - length / pieces;
    }
    return spans;
}

} // namespace inventio::accompany
