#include <benchmark/benchmark.h>

#include "app/commands/paths.h"
#include "core/insight/distribution.h"
#include "core/insight/support.h"
#include "core/model/arcnn_scorer.h"
#include "tests/bench/pieces.h"

// What a look into the model costs, with the shipped weights on one core.

namespace inventio::bench {

namespace {

constexpr int kBars = 8;

base::Result<std::unique_ptr<model::ArCnnScorer>> shippedScorer()
{
    const auto file = app::shippedWeights(app::places());
    if (!file)
        return base::failure(file.error());
    return model::loadScorer(app::moduleFolder(app::places()), {*file, 1});
}

/// A finished piece, in which every forward looks at three keys.
base::Result<composing::Canvas> finishedPiece(composing::NoteScorer& scorer)
{
    const composing::SamplerParams params{.maxRemovePercent = 0.0};
    auto canvas = melody(kBars);
    auto made = composing::enhance(composing::EnhanceInput::of(canvas), params, scorer);
    if (!made)
        return base::failure(made.error());
    canvas.roll = std::move(made->roll);
    return canvas;
}

void support(benchmark::State& state)
{
    const auto scorer = shippedScorer();
    if (!scorer)
        return state.SkipWithError(scorer.error().message.c_str());
    const auto canvas = finishedPiece(**scorer);
    if (!canvas)
        return state.SkipWithError(canvas.error().message.c_str());
    const auto notes = canvas->roll.notes();
    for (auto _ : state) {
        const auto supported = insight::supportOf(*canvas, notes[notes.size() / 2], **scorer);
        if (!supported || supported->neighbours.size() != static_cast<std::size_t>(insight::kNeighbours))
            return state.SkipWithError("the note has too few neighbours");
    }
}
BENCHMARK(support)->Name("insight/support of a note, 16 neighbours")->UseRealTime()->Unit(benchmark::kMillisecond);

void distribution(benchmark::State& state)
{
    const auto scorer = shippedScorer();
    if (!scorer)
        return state.SkipWithError(scorer.error().message.c_str());
    const insight::Setting setting{composing::EnhanceInput::of(melody(kBars)), {}};
    const auto look = insight::lookAt(setting, insight::momentAfter(setting), 0, **scorer);
    if (!look)
        return state.SkipWithError(look.error().message.c_str());
    for (auto _ : state)
        benchmark::DoNotOptimize(insight::distributionOf(setting, *look, 2.0));
}
BENCHMARK(distribution)->Name("insight/distribution at another risk")->UseRealTime()->Unit(benchmark::kMillisecond);

} // namespace

} // namespace inventio::bench
