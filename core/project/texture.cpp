#include "core/project/texture.h"

#include <algorithm>

#include "core/analysis/full_bars.h"

namespace inventio::project {

namespace {

constexpr int kLowestKey = 21; ///< of a piano, A0
constexpr int kHighestKey = 108;
constexpr int kHighestBass = 50; ///< D3: below it there is hardly room for a voice, less for three
constexpr int kNearlyAll = 90;   ///< percent of the bars

void takeRowsBeyondKeys(composing::CellMask& taken, const grid::ScoreGrid& grid)
{
    for (int row = grid::kLowestPitch; row < grid::kLowestPitch + grid::kPitches; ++row) {
        const int pitch = grid.pitchOf(row);
        for (int step = 0; step < grid.steps() && (pitch < kLowestKey || pitch > kHighestKey); ++step)
            taken.set({step, row});
    }
}

void takeDoublings(composing::CellMask& taken, const grid::ScoreGrid& grid)
{
    for (const grid::GridNote& note : grid.doublings())
        for (int step = note.step; step < std::min(note.end(), grid.steps()); ++step)
            if (grid.roll().contains({step, note.pitch}))
                taken.set({step, note.pitch});
}

} // namespace

bool lockFullBars(composing::CellMask& locked, const grid::ScoreGrid& grid, std::span<const int> full)
{
    for (const int bar : full)
        for (int step = grid.stepOfBar(bar); step < grid.stepOfBar(bar + 1); ++step)
            for (int pitch = grid::kLowestPitch; pitch < grid::kLowestPitch + grid::kPitches; ++pitch)
                locked.set({step, pitch});
    return !full.empty() && 100 * std::ssize(full) >= kNearlyAll * analysis::soundingBars(grid);
}

void limitToTexture(composing::AddLimits& limits, const grid::ScoreGrid& grid, std::span<const int> full)
{
    limits.taken = composing::CellMask(grid.steps());
    takeRowsBeyondKeys(limits.taken, grid);
    takeDoublings(limits.taken, grid);
    if (!grid.doublings().empty() || !full.empty())
        limits.clashesWith = grid.roll();
}

bool isBass(const grid::ScoreGrid& grid)
{
    const auto notes = grid.roll().notes();
    return !notes.empty()
        && std::ranges::all_of(notes, [](const grid::GridNote& note) { return note.pitch <= kHighestBass; });
}

} // namespace inventio::project
