#include "core/training/validation.h"

#include <algorithm>
#include <cmath>

#include "core/training/labels.h"

namespace inventio::training {

namespace {

using composing::kRemovePlane;
using composing::kScorePlanes;
using composing::kWindowSteps;
using grid::kPitches;

constexpr std::size_t kCells = static_cast<std::size_t>(kWindowSteps) * kPitches;
constexpr int kExamplesAForward = 16;

/// Running sums over all examples.
struct Tally {
    double loss = 0.0;
    std::vector<std::pair<float, bool>> removals; ///< probability, is wrong
    int incomplete = 0;
    int bestAdditionRight = 0;
    double expected = 0.0;
    double missing = 0.0;

    void take(const std::vector<float>& probabilities, const std::vector<std::uint8_t>& right,
        const std::vector<std::uint8_t>& counted, int errors)
    {
        double sum = 0.0;
        float best = -1.0F;
        bool bestIsRight = false;
        int missingHere = 0;
        for (std::size_t i = 0; i < probabilities.size(); ++i) {
            if (!counted[i])
                continue;
            const double p = std::clamp(static_cast<double>(probabilities[i]), 1e-7, 1.0 - 1e-7);
            sum -= std::log(right[i] ? p : 1.0 - p);
            if (i >= static_cast<std::size_t>(kRemovePlane) * kCells) {
                removals.emplace_back(probabilities[i], right[i] != 0);
                continue;
            }
            expected += p;
            missingHere += right[i];
            if (probabilities[i] > best) {
                best = probabilities[i];
                bestIsRight = right[i] != 0;
            }
        }
        loss += sum / std::sqrt(errors + 8.0);
        missing += missingHere;
        incomplete += missingHere > 0 ? 1 : 0;
        bestAdditionRight += missingHere > 0 && bestIsRight ? 1 : 0;
    }
};

double ratio(double part, double whole)
{
    return whole > 0.0 ? part / whole : 0.0;
}

/// The Mann-Whitney statistic over the sorted probabilities.
double separation(std::vector<std::pair<float, bool>> removals)
{
    std::ranges::sort(removals);
    double right = 0.0, wrong = 0.0, pairs = 0.0;
    for (const auto& [probability, isWrong] : removals) {
        if (isWrong)
            pairs += right;
        (isWrong ? wrong : right) += 1.0;
    }
    return ratio(pairs, right * wrong);
}

} // namespace

base::Result<ValidationFigures> validate(const std::vector<Example>& examples, model::TrainableNetwork& net)
{
    Tally tally;
    std::vector<std::uint8_t> right(kScorePlanes * kCells), counted(kScorePlanes * kCells);
    for (std::size_t first = 0; first < examples.size(); first += kExamplesAForward) {
        std::vector<const Example*> some;
        for (std::size_t i = first; i < std::min(examples.size(), first + kExamplesAForward); ++i)
            some.push_back(&examples[i]);
        const auto scores = scoresOf(some, net);
        if (!scores)
            return base::failure(scores.error());
        for (std::size_t i = 0; i < some.size(); ++i) {
            const int errors = fillLabels(some[i]->canvas, some[i]->truth, right, counted);
            tally.take((*scores)[i].values(), right, counted, errors);
        }
    }
    double suspected = 0.0, wrong = 0.0, both = 0.0;
    for (const auto& [probability, isWrong] : tally.removals) {
        suspected += probability >= 0.5F ? 1.0 : 0.0;
        wrong += isWrong ? 1.0 : 0.0;
        both += probability >= 0.5F && isWrong ? 1.0 : 0.0;
    }
    return ValidationFigures{ratio(tally.loss, static_cast<double>(examples.size())), ratio(both, wrong),
        ratio(both, suspected), separation(tally.removals), ratio(tally.bestAdditionRight, tally.incomplete),
        ratio(tally.expected, tally.missing)};
}

} // namespace inventio::training
