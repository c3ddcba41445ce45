#include "core/analysis/full_bars.h"

#include <algorithm>
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

bool isHeard(const Filling& bar)
{
    return bar.heard > 0;
}

bool isHalfFull(const Filling& bar)
{
    return isHeard(bar) && 2 * bar.full >= bar.heard;
}

bool isFull(const Filling& bar)
{
    return isHeard(bar) && 4 * bar.full >= 3 * bar.heard;
}

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
    const std::vector<Filling> bars = fillings(grid);
    const bool isFullPiece = 2 * std::ranges::count_if(bars, isHalfFull) >= std::ranges::count_if(bars, isHeard);
    std::vector<int> full;
    for (std::size_t bar = 0; bar < bars.size(); ++bar)
        if (isFull(bars[bar]) || (isFullPiece && isHalfFull(bars[bar])))
            full.push_back(static_cast<int>(bar));
    return full;
}

int soundingBars(const grid::ScoreGrid& grid)
{
    int sounding = 0;
    for (const Filling& filling : fillings(grid))
        sounding += isHeard(filling) ? 1 : 0;
    return sounding;
}

} // namespace inventio::analysis
