#include "core/analysis/full_bars.h"

#include <cstddef>

#include "core/analysis/voices.h"

namespace inventio::analysis {

namespace {

/// How many notes sound at each step.
std::vector<int> voicesOf(const grid::Roll& roll)
{
    std::vector<int> voices(static_cast<std::size_t>(roll.steps()));
    for (const grid::GridNote& note : roll.notes())
        for (int step = note.step; step < note.end(); ++step)
            ++voices[static_cast<std::size_t>(step)];
    return voices;
}

/// Of a bar.
struct Filling {
    int full = 0;  ///< steps of more than four voices
    int heard = 0; ///< steps of any
};

std::vector<Filling> fillings(const grid::ScoreGrid& grid)
{
    const std::vector<int> voices = voicesOf(grid.roll());
    std::vector<Filling> bars(static_cast<std::size_t>(grid.bars()));
    for (int bar = 0; bar < grid.bars(); ++bar) {
        Filling& filling = bars[static_cast<std::size_t>(bar)];
        for (int step = grid.stepOfBar(bar); step < grid.stepOfBar(bar + 1); ++step) {
            filling.full += voices[static_cast<std::size_t>(step)] > kVoices ? 1 : 0;
            filling.heard += voices[static_cast<std::size_t>(step)] > 0 ? 1 : 0;
        }
    }
    return bars;
}

} // namespace

std::vector<int> fullBars(const grid::ScoreGrid& grid)
{
    std::vector<int> full;
    const std::vector<Filling> bars = fillings(grid);
    for (std::size_t bar = 0; bar < bars.size(); ++bar)
        if (bars[bar].full > 0 && 2 * bars[bar].full >= bars[bar].heard)
            full.push_back(static_cast<int>(bar));
    return full;
}

int soundingBars(const grid::ScoreGrid& grid)
{
    int sounding = 0;
    for (const Filling& filling : fillings(grid))
        sounding += filling.heard > 0 ? 1 : 0;
    return sounding;
}

} // namespace inventio::analysis
