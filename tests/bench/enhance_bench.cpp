#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include <benchmark/benchmark.h>

#include "app/commands/paths.h"
#include "core/composing/edit_sampler.h"
#include "core/composing/sampler.h"
#include "core/model/arcnn_scorer.h"
#include "core/model/topology.h"
#include "tests/bench/pieces.h"
#include "tests/bench/reference_network.h"
#include "tests/bench/reference_sampler.h"

// The same number of edits by the reference topology and by Inventio, one after the other in one process.

namespace inventio::bench {

namespace {

using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr int kEdits = 100;
constexpr int kBars = 8;

/// The fastest time measured for the reference's edits, by threads. Google Benchmark runs in the order of registration.
std::map<int, double>& referenceMs()
{
    static std::map<int, double> times;
    return times;
}

/// Adds up how long the network is at work.
class TimedScorer final : public composing::NoteScorer {
public:
    explicit TimedScorer(composing::NoteScorer& scorer)
        : m_scorer(scorer)
    {
    }

    base::Result<composing::EditScores> score(const composing::Canvas& canvas, int firstStep) override
    {
        const auto start = Clock::now();
        auto scores = m_scorer.score(canvas, firstStep);
        m_ms += Milliseconds(Clock::now() - start).count();
        return scores;
    }
    std::string identity() const override { return m_scorer.identity(); }
    double ms() const { return m_ms; }

private:
    composing::NoteScorer& m_scorer;
    double m_ms = 0.0;
};

base::Result<std::filesystem::path> weights()
{
    if (const char* chosen = std::getenv("INVENTIO_MODEL"))
        return std::filesystem::path(chosen);
    return app::shippedWeights(app::places());
}

base::Result<std::unique_ptr<model::ArCnnScorer>> loadScorer(int threads)
{
    const auto file = weights();
    if (!file)
        return base::failure(file.error());
    return model::loadScorer(app::moduleFolder(app::places()), {*file, threads});
}

composing::SamplerParams paramsFor(int iterations)
{
    return {.iterations = iterations, .maxRemovePercent = 0.0}; // the tune itself stays as it is
}

void referenceEdits(benchmark::State& state, ReferenceLayout layout)
{
    const int threads = static_cast<int>(state.range(0));
    ReferenceNetwork network(threads, layout);
    base::Random random(1);
    auto warmUp = melodyCells();
    makeReferenceEdits(network, warmUp, 2, random);
    double& fastest = referenceMs().try_emplace(threads, std::numeric_limits<double>::infinity()).first->second;
    for (auto _ : state) {
        auto roll = melodyCells();
        const auto start = Clock::now();
        makeReferenceEdits(network, roll, kEdits, random);
        fastest = std::min(fastest, Milliseconds(Clock::now() - start).count());
        benchmark::DoNotOptimize(roll.data());
    }
    state.counters["forwards"] = kEdits;
    state.counters["parameters"] = static_cast<double>(network.parameters());
    state.counters["MAC"] = static_cast<double>(network.multiplyAccumulates());
}
BENCHMARK_CAPTURE(referenceEdits, plain, ReferenceLayout::Plain)
    ->Name("100 edits/reference, plain layout")
    ->ArgName("threads")
    ->Arg(1)
    ->Arg(2)
    ->Iterations(1)
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(referenceEdits, blocked, ReferenceLayout::Blocked)
    ->Name("100 edits/reference, blocked layout")
    ->ArgName("threads")
    ->Arg(1)
    ->Arg(2)
    ->Iterations(1)
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

/// A run that made all its edits, and how long it took.
struct FullRun {
    int forwards = 0;
    double ms = 0.0;
    double networkMs = 0.0;
};

/// Runs with the next seeds, as no single one shall decide, until one makes all edits: a run in which the model finds
/// nothing left before is no comparison.
std::optional<FullRun> nextFullRun(
    const composing::EnhanceInput& input, composing::SamplerParams& params, composing::NoteScorer& scorer)
{
    constexpr int kAttempts = 10;
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        TimedScorer timed(scorer);
        const auto start = Clock::now();
        const auto enhancement = composing::enhance(input, params, timed);
        const double ms = Milliseconds(Clock::now() - start).count();
        ++params.seed;
        if (enhancement && enhancement->log.size() == kEdits)
            return FullRun{enhancement->forwards, ms, timed.ms()};
    }
    return std::nullopt;
}

void inventioEdits(benchmark::State& state)
{
    const int threads = static_cast<int>(state.range(0));
    const auto scorer = loadScorer(threads);
    if (!scorer)
        return state.SkipWithError(scorer.error().message.c_str());
    const auto input = composing::EnhanceInput::of(melody(kBars));
    auto params = paramsFor(kEdits);
    if (const auto warmUp = (*scorer)->score(input.canvas, 0); !warmUp)
        return state.SkipWithError(warmUp.error().message.c_str());
    int runs = 0;
    FullRun sum;
    for (auto _ : state) {
        const auto run = nextFullRun(input, params, **scorer);
        if (!run)
            return state.SkipWithError("the model finds too little to do for a comparison");
        state.SetIterationTime(run->ms / 1000.0);
        sum = {sum.forwards + run->forwards, sum.ms + run->ms, sum.networkMs + run->networkMs};
        ++runs;
    }
    state.counters["forwards"] = static_cast<double>(sum.forwards) / runs;
    state.counters["network_ms"] = sum.networkMs / runs;
    state.counters["other_ms"] = (sum.ms - sum.networkMs) / runs;
    state.counters["stopped_early"] = static_cast<double>(params.seed - 1) - runs;
    if (referenceMs().contains(threads))
        state.counters["times_faster"] = referenceMs().at(threads) / (sum.ms / runs);
}
BENCHMARK(inventioEdits)
    ->Name("100 edits/Inventio")
    ->ArgName("threads")
    ->Arg(1)
    ->Arg(2)
    ->Iterations(20)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

/// A run on the tune again and again, range(0) bars long, of at most range(1) edits. The model does not come to an end.
void editsByLength(benchmark::State& state)
{
    const auto scorer = loadScorer(1);
    if (!scorer)
        return state.SkipWithError(scorer.error().message.c_str());
    const auto input = composing::EnhanceInput::of(melody(static_cast<int>(state.range(0))));
    auto params = paramsFor(static_cast<int>(state.range(1)));
    std::size_t edits = 0;
    int forwards = 0;
    double us = 0.0;
    for (auto _ : state) {
        const auto start = Clock::now();
        const auto enhancement = composing::enhance(input, params, **scorer);
        us += 1000.0 * Milliseconds(Clock::now() - start).count();
        if (!enhancement)
            return state.SkipWithError(enhancement.error().message.c_str());
        edits += enhancement->log.size();
        forwards += enhancement->forwards;
        ++params.seed;
    }
    state.counters["forwards_per_edit"] = static_cast<double>(forwards) / static_cast<double>(edits);
    state.counters["us_per_edit"] = us / static_cast<double>(edits);
}
BENCHMARK(editsByLength)
    ->Name("cost of an edit")
    ->ArgNames({"bars", "edits"})
    // As many edits, whatever the length.
    ->Args({8, 100})
    ->Args({64, 100})
    ->Args({512, 100})
    // Two edits a bar: as far into the work everywhere.
    ->Args({8, 16})
    ->Args({64, 128})
    ->Args({512, 1000})
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

void forward(benchmark::State& state)
{
    const auto scorer = loadScorer(static_cast<int>(state.range(0)));
    if (!scorer)
        return state.SkipWithError(scorer.error().message.c_str());
    const auto canvas = melody(kBars);
    for (auto _ : state)
        benchmark::DoNotOptimize((*scorer)->score(canvas, 0));
    const auto info = model::readModelInfo(*weights());
    state.counters["parameters"] = static_cast<double>(info->parameters);
    state.counters["MAC"]
        = static_cast<double>(model::multiplyAccumulates(info->shape, composing::kWindowSteps, grid::kPitches));
}
BENCHMARK(forward)
    ->Name("parts/one forward")
    ->ArgName("threads")
    ->Arg(1)
    ->Arg(2)
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

void pickFromForward(benchmark::State& state)
{
    const auto scorer = loadScorer(1);
    if (!scorer)
        return state.SkipWithError(scorer.error().message.c_str());
    const auto canvas = melody(kBars);
    const auto scores = (*scorer)->score(canvas, 0);
    if (!scores)
        return state.SkipWithError(scores.error().message.c_str());
    const composing::SamplingRules rules;
    base::Random random(1);
    std::size_t edits = 0;
    for (auto _ : state)
        edits += composing::sampleEdits(
            canvas, {*scores, 0, {0, canvas.steps()}}, 1.0, rules, rules.maxEditsPerForward, random)
                     .size();
    state.counters["edits"] = {static_cast<double>(edits), benchmark::Counter::kAvgIterations};
}
BENCHMARK(pickFromForward)->Name("parts/pick from one forward")->Unit(benchmark::kMicrosecond);

} // namespace

} // namespace inventio::bench
