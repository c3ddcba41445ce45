#include <vector>

#include <benchmark/benchmark.h>

#include "core/composing/edit_sampler.h"
#include "core/composing/sampler.h"
#include "core/model/planes.h"
#include "tests/bench/pieces.h"
#include "tests/core/composing/scripted_scorer.h"

// What Enhance does beside running the network.

namespace inventio::bench {

namespace {

using composing::EditScores;

constexpr int kBars = 8;
constexpr int kDraws = 8; ///< as many as the sampler takes from one run of the network

/// Every edit about equally likely: nothing can be left out, so choosing takes longest.
EditScores undecidedScores()
{
    base::Random random(1);
    EditScores scores;
    for (float& probability : scores.values())
        probability = static_cast<float>(0.005 + 0.005 * random.unit());
    return scores;
}

/// One edit in a hundred is likely, the others are not, as a trained network has it.
EditScores decidedScores()
{
    base::Random random(1);
    EditScores scores;
    for (float& probability : scores.values())
        probability = static_cast<float>(random.unit() * (random.chance(0.01) ? 0.5 : 0.001));
    return scores;
}

void fillPlanes(benchmark::State& state)
{
    const auto canvas = melody(kBars);
    std::vector<float> planes(static_cast<std::size_t>(model::kInputPlanes) * composing::kWindowSteps * grid::kPitches);
    for (auto _ : state) {
        model::fillPlanes(canvas, 0, planes);
        benchmark::DoNotOptimize(planes.data());
    }
}
BENCHMARK(fillPlanes)->Name("parts/input planes")->Unit(benchmark::kMicrosecond);

void pick(benchmark::State& state, const EditScores& scores)
{
    const auto canvas = melody(kBars);
    const composing::SamplingRules rules;
    const composing::ScoredZone scored{scores, 0, {0, canvas.steps()}};
    base::Random random(1);
    for (auto _ : state) {
        const auto edits = composing::sampleEdits(canvas, scored, 1.0, rules, kDraws, random);
        if (edits.size() != kDraws)
            return state.SkipWithError("too few edits were picked");
    }
}
BENCHMARK_CAPTURE(pick, decided, decidedScores())->Name("parts/pick 8 edits")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(pick, undecided, undecidedScores())
    ->Name("parts/pick 8 edits, undecided model")
    ->Unit(benchmark::kMicrosecond);

/// A whole run with a model that answers at once; twelve edits a bar, but not more than a user may ask for.
void enhanceWithoutNetwork(benchmark::State& state)
{
    const int bars = static_cast<int>(state.range(0));
    const auto input = composing::EnhanceInput::of(melody(bars));
    const EditScores scores = decidedScores();
    composing::ScriptedScorer scorer(
        [&](const composing::Canvas&, int /*firstStep*/, EditScores& answer) { answer = scores; });
    const composing::SamplerParams params{.iterations = 100, .maxRemovePercent = 0.0};
    std::size_t edits = 0;
    for (auto _ : state)
        edits += composing::enhance(input, params, scorer)->log.size();
    state.SetItemsProcessed(static_cast<std::int64_t>(edits));
}
BENCHMARK(enhanceWithoutNetwork)
    ->Name("parts/100 edits without a network")
    ->ArgName("bars")
    ->Arg(8)
    ->Arg(64)
    ->Arg(512)
    ->Unit(benchmark::kMicrosecond);

} // namespace

} // namespace inventio::bench
