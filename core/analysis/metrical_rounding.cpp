#include "core/analysis/metrical_rounding.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>

namespace inventio::analysis {

namespace {

constexpr std::size_t kCandidates = 4; ///< the steps around an onset: two to either side
constexpr double kSameStep = 2.7;      ///< cost of two onsets on one step
constexpr double kUnseen = 1.0;        ///< onsets that each place is taken to have had before any was counted

std::int64_t firstCandidate(const UnroundedOnset& onset)
{
    return static_cast<std::int64_t>(std::floor(onset.step)) - 1;
}

std::size_t placeOf(std::int64_t step, int stepsPerBeat)
{
    return static_cast<std::size_t>(((step % stepsPerBeat) + stepsPerBeat) % stepsPerBeat);
}

/// What it costs to be on each place of the beat, by how often the steps are.
std::vector<double> costsOfPlaces(std::span<const std::int64_t> steps, int stepsPerBeat)
{
    std::vector<double> counts(static_cast<std::size_t>(stepsPerBeat), kUnseen);
    for (const std::int64_t step : steps)
        counts[placeOf(step, stepsPerBeat)] += 1.0;
    const double most = *std::ranges::max_element(counts);
    for (double& count : counts)
        count = -std::log(count / most);
    return counts;
}

std::vector<std::int64_t> cheapestSteps(
    std::span<const UnroundedOnset> onsets, int stepsPerBeat, double spread, const std::vector<double>& costs)
{
    using Costs = std::array<double, kCandidates>;
    std::vector<std::array<std::uint8_t, kCandidates>> from(onsets.size());
    Costs before{};
    for (std::size_t i = 0; i < onsets.size(); ++i) {
        Costs now{};
        for (std::size_t to = 0; to < kCandidates; ++to) {
            const std::int64_t step = firstCandidate(onsets[i]) + static_cast<std::int64_t>(to);
            const double spreads = (static_cast<double>(step) - onsets[i].step) * onsets[i].stepSeconds / spread;
            double best = i == 0 ? 0.0 : std::numeric_limits<double>::max();
            for (std::size_t by = 0; i > 0 && by < kCandidates; ++by) {
                const std::int64_t earlier = firstCandidate(onsets[i - 1]) + static_cast<std::int64_t>(by);
                const double cost = before[by] + (earlier == step ? kSameStep : 0.0);
                if (earlier <= step && cost < best) {
                    best = cost;
                    from[i][to] = static_cast<std::uint8_t>(by);
                }
            }
            now[to] = best == std::numeric_limits<double>::max()
                ? best
                : best + spreads * spreads / 2.0 + costs[placeOf(step, stepsPerBeat)];
        }
        before = now;
    }
    std::vector<std::int64_t> steps(onsets.size());
    auto at = static_cast<std::size_t>(std::ranges::min_element(before) - before.begin());
    for (std::size_t i = onsets.size(); i-- > 0; at = from[i][at])
        steps[i] = firstCandidate(onsets[i]) + static_cast<std::int64_t>(at);
    return steps;
}

} // namespace

std::vector<std::int64_t> roundedSteps(std::span<const UnroundedOnset> onsets, int stepsPerBeat, double spread)
{
    std::vector<std::int64_t> steps;
    for (const UnroundedOnset& onset : onsets)
        steps.push_back(std::llround(onset.step));
    if (steps.empty())
        return steps;
    for (int round = 0; round < 2; ++round)
        steps = cheapestSteps(onsets, stepsPerBeat, spread, costsOfPlaces(steps, stepsPerBeat));
    return steps;
}

} // namespace inventio::analysis
