#include "core/insight/support.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <tuple>

#include "core/insight/look.h"

namespace inventio::insight {

namespace {

double logOdds(double probability)
{
    constexpr double kNearlySure = 1e-6; // of no or of yes, so that both have a logarithm
    const double p = std::clamp(probability, kNearlySure, 1.0 - kNearlySure);
    return std::log(p / (1.0 - p));
}

int lengthClassOf(const grid::GridNote& note)
{
    const auto longer = std::ranges::upper_bound(composing::kAddLengths, note.length);
    return static_cast<int>(longer - composing::kAddLengths.begin()) - 1;
}

/// Steps that lie between two notes; 0 if they sound together.
int stepsBetween(const grid::GridNote& a, const grid::GridNote& b)
{
    return std::max({0, a.step - b.end() + 1, b.step - a.end() + 1});
}

} // namespace

std::vector<grid::GridNote> neighboursOf(const grid::Roll& roll, const grid::GridNote& note, int first, int end)
{
    std::vector<grid::GridNote> neighbours;
    for (const grid::GridNote& other : roll.notes())
        if (other != note && other.step >= first && other.step < end)
            neighbours.push_back(other);
    const auto distance = [&note](const grid::GridNote& other) {
        return std::tuple(
            stepsBetween(note, other), std::abs(other.step - note.step), std::abs(other.pitch - note.pitch));
    };
    std::ranges::stable_sort(neighbours, {}, distance);
    neighbours.resize(std::min(neighbours.size(), static_cast<std::size_t>(kNeighbours)));
    return neighbours;
}

base::Result<Support> supportOf(const composing::Canvas& canvas, const grid::GridNote& note,
    composing::NoteScorer& scorer, const std::stop_token& stop)
{
    if (!canvas.roll.contains({note.step, note.pitch}) || canvas.roll.lengthAt({note.step, note.pitch}) != note.length)
        return base::failure(base::ErrorCode::Internal, "The note is not in the piece.");
    const auto window = composing::windowAt(windowOf(note.step, canvas.steps()), canvas.steps());
    composing::Canvas asked = canvas;
    asked.locked = composing::CellMask(canvas.steps());
    asked.roll.remove({note.step, note.pitch});
    const auto probability = [&]() -> base::Result<double> {
        if (stop.stop_requested())
            return base::failure(base::ErrorCode::Cancelled, "Stopped before it was read.");
        const auto scores = scorer.score(asked, window.firstStep);
        if (!scores)
            return base::failure(scores.error());
        return scores->addition({note.step - window.firstStep, note.pitch}, lengthClassOf(note));
    };
    const auto whole = probability();
    if (!whole)
        return base::failure(whole.error());
    Support support{note, *whole, {}};
    for (const auto& neighbour :
        neighboursOf(asked.roll, note, window.firstStep, window.firstStep + composing::kWindowSteps)) {
        asked.roll.remove({neighbour.step, neighbour.pitch});
        const auto without = probability();
        asked.roll.add(neighbour);
        if (!without)
            return base::failure(without.error());
        support.neighbours.push_back({neighbour, logOdds(*whole) - logOdds(*without)});
    }
    std::ranges::stable_sort(support.neighbours, std::ranges::greater{},
        [](const Neighbour& neighbour) { return std::abs(neighbour.support); });
    return support;
}

} // namespace inventio::insight
