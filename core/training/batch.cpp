#include "core/training/batch.h"

#include <cmath>

#include "core/composing/edit.h"
#include "core/composing/edit_sampler.h"
#include "core/model/planes.h"
#include "core/training/labels.h"

namespace inventio::training {

namespace {

using composing::kScorePlanes;
using composing::kWindowSteps;
using grid::kPitches;

constexpr std::size_t kCells = static_cast<std::size_t>(kWindowSteps) * kPitches;
constexpr std::size_t kPlaneValues = model::kInputPlanes * kCells;
constexpr std::size_t kScoreValues = kScorePlanes * kCells;
constexpr double kErrorsAtLeast = 8.0;
constexpr int kMinEdits = 2;
constexpr int kMaxEdits = 40;
constexpr double kSecondRound = 0.3; // of the edited examples are edited from a second forward too

/// Bolder than Enhance: the net shall also see what comes of its doubtful ideas.
composing::SamplingRules exploringRules()
{
    composing::SamplingRules rules;
    rules.sharpness = 1.0;
    rules.removalProbability = 0.3;
    rules.additionShare = 0.1;
    rules.spacing = 0;
    return rules;
}

void applyEdits(const composing::EditLog& edits, grid::Roll& roll)
{
    roll = composing::replay(std::move(roll), edits, static_cast<int>(edits.size()));
}

} // namespace

model::TrainingBatch makeBatch(const std::vector<Example>& examples)
{
    model::TrainingBatch batch;
    batch.size = static_cast<int>(examples.size());
    batch.planes.resize(examples.size() * kPlaneValues);
    batch.right.resize(examples.size() * kScoreValues);
    batch.counted.resize(examples.size() * kScoreValues);
    for (std::size_t i = 0; i < examples.size(); ++i) {
        model::fillPlanes(examples[i].canvas, 0, std::span(batch.planes).subspan(i * kPlaneValues, kPlaneValues));
        const int errors = fillLabels(examples[i].canvas, examples[i].truth,
            std::span(batch.right).subspan(i * kScoreValues, kScoreValues),
            std::span(batch.counted).subspan(i * kScoreValues, kScoreValues));
        batch.weight.push_back(static_cast<float>(1.0 / std::sqrt(errors + kErrorsAtLeast)));
    }
    return batch;
}

base::Result<std::vector<composing::EditScores>> scoresOf(
    const std::vector<const Example*>& examples, model::TrainableNetwork& net)
{
    std::vector<float> planes(examples.size() * kPlaneValues);
    for (std::size_t i = 0; i < examples.size(); ++i)
        model::fillPlanes(examples[i]->canvas, 0, std::span(planes).subspan(i * kPlaneValues, kPlaneValues));
    const auto probabilities = net.probabilities(planes, static_cast<int>(examples.size()));
    if (!probabilities)
        return base::failure(probabilities.error());
    std::vector<composing::EditScores> scores(examples.size());
    for (std::size_t i = 0; i < examples.size(); ++i)
        std::copy_n(probabilities->begin() + static_cast<std::ptrdiff_t>(i * kScoreValues), kScoreValues,
            scores[i].values().begin());
    return scores;
}

base::Result<void> selfRollout(
    std::vector<Example>& examples, double share, model::TrainableNetwork& net, base::Random& random)
{
    static const composing::SamplingRules rules = exploringRules();
    std::vector<Example*> edited;
    for (Example& example : examples)
        if (random.chance(share))
            edited.push_back(&example);
    while (!edited.empty()) {
        const auto scores = scoresOf({edited.begin(), edited.end()}, net);
        if (!scores)
            return base::failure(scores.error());
        std::vector<Example*> again;
        for (std::size_t i = 0; i < edited.size(); ++i) {
            composing::Canvas& canvas = edited[i]->canvas;
            const int count = random.between(kMinEdits, kMaxEdits);
            const double risk = random.chance(0.5) ? 1.0 : 1.5;
            applyEdits(
                composing::sampleEdits(canvas, {(*scores)[i], 0, {0, canvas.steps()}}, risk, rules, count, random),
                canvas.roll);
            if (random.chance(kSecondRound))
                again.push_back(edited[i]);
        }
        edited = std::move(again);
    }
    return {};
}

} // namespace inventio::training
