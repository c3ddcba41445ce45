#include <sys/resource.h>

#include <optional>

#include <benchmark/benchmark.h>

#include "app/commands/accompaniment_model.h"
#include "core/accompany/accompanist.h"
#include "tests/bench/pieces.h"

// Sixteen bars accompanied with the shipped weights on one core, after loading; and the memory that this took.

namespace inventio::bench {

namespace {

constexpr int kBars = 16;
constexpr double kMostMilliseconds = 500.0; // of what a user is to wait
constexpr double kMostMegabytes = 400.0;

/// The most memory that the process has held so far.
double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1000.0; // from kilobytes
}

void accompanied(benchmark::State& state, accompany::Style style)
{
    const auto model = app::loadAccompanimentModel(style, std::nullopt, 1);
    if (!model)
        return state.SkipWithError(model.error().message.c_str());
    const auto line = accompany::melodyLine(tune(kBars));
    if (!line)
        return state.SkipWithError(line.error().message.c_str());
    accompany::Settings settings;
    if (const auto warmUp = accompany::accompany(*line, **model, settings); !warmUp)
        return state.SkipWithError(warmUp.error().message.c_str());
    for (auto _ : state) {
        ++settings.seed;
        const auto slots = accompany::accompany(*line, **model, settings);
        if (!slots)
            return state.SkipWithError(slots.error().message.c_str());
        benchmark::DoNotOptimize(slots->data());
    }
    state.counters["at_most_ms"] = kMostMilliseconds;
    state.counters["peak_MB"] = peakMegabytes();
    state.counters["at_most_MB"] = kMostMegabytes;
}
BENCHMARK_CAPTURE(accompanied, chorale, accompany::Style::Chorale)
    ->Name("16 bars accompanied/chorale")
    ->Iterations(20)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(accompanied, song, accompany::Style::Song)
    ->Name("16 bars accompanied/song")
    ->Iterations(20)
    ->Unit(benchmark::kMillisecond);

} // namespace

} // namespace inventio::bench
