#include "core/project/played_grid.h"

#include <cmath>
#include <map>
#include <vector>

namespace inventio::project {

namespace {

using analysis::BeatKind;

constexpr double kSure = 0.5; ///< evidence of a beat that is not doubted, if it is steady
constexpr double kNear = 0.5; ///< of a step: notes farther from it were read by their order, and bend nothing

bool wasFound(const analysis::BeatFinding& beat)
{
    return beat.kind == BeatKind::Late || beat.kind == BeatKind::Steady || beat.kind == BeatKind::Moving;
}

bool isDoubted(const analysis::BeatFinding& beat)
{
    return beat.kind == BeatKind::Moving || (wasFound(beat) && beat.evidence < kSure);
}

} // namespace

grid::Timing timingThroughNotes(const analysis::BeatFinding& beat, const music::Sequence& piece)
{
    grid::Timing timing = beat.timing;
    if (!wasFound(beat))
        return timing;
    struct Struck {
        double ticks = 0.0;
        int notes = 0;
    };
    std::map<std::int64_t, Struck> steps;
    for (std::size_t track = 0; track < piece.tracks.size(); ++track) {
        for (std::size_t note = 0; note < piece.tracks[track].notes.size(); ++note) {
            const auto tick = static_cast<double>(piece.tracks[track].notes[note].onset.value);
            const std::int64_t step = timing.places[track][note].step;
            if (piece.tracks[track].isDrums() || std::abs(timing.map.stepAt(tick) - static_cast<double>(step)) > kNear)
                continue;
            steps[step].ticks += tick;
            ++steps[step].notes;
        }
    }
    std::vector<grid::BeatMap::Knot> moments;
    for (const auto& [step, struck] : steps)
        moments.push_back({struck.ticks / struck.notes, static_cast<double>(step)});
    timing.map = timing.map.through(moments);
    return timing;
}

void lockBetweenBeats(composing::CellMask& locked, const grid::ScoreGrid& grid, const analysis::BeatFinding& beat)
{
    if (!isDoubted(beat))
        return;
    std::vector<bool> isPlayed(static_cast<std::size_t>(grid.steps()));
    for (const grid::ScoreGrid::Origin& origin : grid.origins())
        isPlayed[static_cast<std::size_t>(origin.cell.step)] = true;
    const std::vector<grid::MetrePosition> metre = grid.metrePositions();
    for (int step = 0; step < grid.steps(); ++step) {
        const auto at = static_cast<std::size_t>(step);
        if (isPlayed[at] || metre[at].stepInBeat == 0)
            continue;
        for (int pitch = grid::kLowestPitch; pitch < grid::kLowestPitch + grid::kPitches; ++pitch)
            locked.set({step, pitch});
    }
}

} // namespace inventio::project
