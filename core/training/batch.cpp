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
    rules.additionShare = rules.sketchShare = 0.1;
    rules.spacing = 0;
    return rules;
}

void applyEdits(const composing::EditLog& edits, grid::Roll& roll)
{
    roll = composing::replay(std::move(roll), edits, static_cast<int>(edits.size()));
}

} // namespace

model::TrainingBatch emptyBatch(int size)
{
    const auto count = static_cast<std::size_t>(size);
    return {model::emptyPlanes(size), std::vector<std::uint8_t>(count * kScoreValues),
        std::vector<std::uint8_t>(count * kScoreValues), std::vector<float>(count)};
}

void packExample(const Example& example, model::TrainingBatch& batch, int index)
{
    const auto at = static_cast<std::size_t>(index);
    model::packPlanes(example.canvas, batch.planes, index);
    const int errors
        = fillLabels(example.canvas, example.truth, std::span(batch.right).subspan(at * kScoreValues, kScoreValues),
            std::span(batch.counted).subspan(at * kScoreValues, kScoreValues));
    batch.weight[at] = static_cast<float>(1.0 / std::sqrt(errors + kErrorsAtLeast));
}

model::TrainingBatch makeBatch(const std::vector<Example>& examples)
{
    model::TrainingBatch batch = emptyBatch(static_cast<int>(examples.size()));
    for (std::size_t i = 0; i < examples.size(); ++i)
        packExample(examples[i], batch, static_cast<int>(i));
    return batch;
}

bool editOnce(Example& example, const composing::EditScores& scores, base::Random& random)
{
    static const composing::SamplingRules rules = exploringRules();
    composing::Canvas& canvas = example.canvas;
    const int count = random.between(kMinEdits, kMaxEdits);
    const double risk = random.chance(0.5) ? 1.0 : 1.5;
    applyEdits(
        composing::sampleEdits(canvas, {scores, 0, {0, canvas.steps()}}, risk, rules, count, random), canvas.roll);
    return random.chance(kSecondRound);
}

base::Result<std::vector<composing::EditScores>> scoresOf(
    const std::vector<const Example*>& examples, model::TrainableNetwork& net)
{
    model::PackedPlanes planes = model::emptyPlanes(static_cast<int>(examples.size()));
    for (std::size_t i = 0; i < examples.size(); ++i)
        model::packPlanes(examples[i]->canvas, planes, static_cast<int>(i));
    const auto probabilities = net.probabilities(planes);
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
    std::vector<Example*> edited;
    for (Example& example : examples)
        if (random.chance(share))
            edited.push_back(&example);
    while (!edited.empty()) {
        const auto scores = scoresOf({edited.begin(), edited.end()}, net);
        if (!scores)
            return base::failure(scores.error());
        std::vector<Example*> again;
        for (std::size_t i = 0; i < edited.size(); ++i)
            if (editOnce(*edited[i], (*scores)[i], random))
                again.push_back(edited[i]);
        edited = std::move(again);
    }
    return {};
}

} // namespace inventio::training
