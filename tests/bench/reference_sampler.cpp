#include "tests/bench/reference_sampler.h"

#include <algorithm>
#include <cmath>

namespace inventio::bench {

namespace {

/// Replaces the logits by probabilities times a common factor, and returns that factor.
double softmax(std::vector<float>& logits)
{
    const float largest = *std::ranges::max_element(logits);
    double total = 0.0;
    for (float& logit : logits) {
        logit = std::exp(logit - largest);
        total += static_cast<double>(logit);
    }
    return total;
}

std::size_t drawCell(const std::vector<float>& weights, double total, base::Random& random)
{
    double rest = random.unit() * total;
    for (std::size_t cell = 0; cell + 1 < weights.size(); ++cell) {
        rest -= static_cast<double>(weights[cell]);
        if (rest < 0.0)
            return cell;
    }
    return weights.size() - 1;
}

} // namespace

void makeReferenceEdits(ReferenceNetwork& network, std::vector<float>& roll, int edits, base::Random& random)
{
    std::vector<float> scores(roll.size());
    for (int edit = 0; edit < edits; ++edit) {
        network.run(roll.data(), scores.data());
        const double total = softmax(scores);
        float& cell = roll[drawCell(scores, total, random)];
        cell = 1.0F - cell;
    }
}

} // namespace inventio::bench
