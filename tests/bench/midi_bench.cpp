#include <benchmark/benchmark.h>

#include "core/formats/midi_file.h"
#include "tests/bench/pieces.h"

namespace inventio::bench {

namespace {

constexpr int kNotes = 100'000;

void formatNotes(benchmark::State& state)
{
    const auto piece = pieceOf(kNotes);
    for (auto _ : state)
        benchmark::DoNotOptimize(formats::formatMidi(piece));
    state.SetItemsProcessed(state.iterations() * kNotes);
}
BENCHMARK(formatNotes)->Name("midi/format 100,000 notes")->Unit(benchmark::kMillisecond);

void parseNotes(benchmark::State& state)
{
    const auto bytes = formats::formatMidi(pieceOf(kNotes));
    for (auto _ : state) {
        const auto file = formats::parseMidi(bytes);
        if (!file || file->sequence.noteCount() != kNotes)
            return state.SkipWithError("the notes are not read back");
    }
    state.SetItemsProcessed(state.iterations() * kNotes);
}
BENCHMARK(parseNotes)->Name("midi/parse 100,000 notes")->Unit(benchmark::kMillisecond);

} // namespace

} // namespace inventio::bench
