#include "core/grid/score_grid.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>
#include <utility>

namespace inventio::grid {

namespace {

constexpr int kBarsOfNothing = 8;

/// A note of the sequence, rounded.
struct Placed {
    int pitch = 0;
    int step = 0;
    int end = 0;
    NoteReference note;

    friend constexpr auto operator<=>(const Placed&, const Placed&) = default;
};

bool fitsRoll(int pitch)
{
    return pitch >= kLowestPitch && pitch < kLowestPitch + kPitches;
}

/// Whether `tick` is more than 1/50 of a step away from the nearest multiple of a quarter's `parts`-th part. A file
/// cannot be more exact than half a tick, that much is always forgiven.
bool isOff(music::Ticks tick, int parts, int ticksPerQuarter)
{
    const std::int64_t scaled = tick.value * parts;
    const std::int64_t nearest = (2 * scaled + ticksPerQuarter) / (2 * ticksPerQuarter) * ticksPerQuarter;
    const double away = static_cast<double>(std::abs(scaled - nearest)) / parts;
    return away > std::max(ticksPerQuarter / (50.0 * kStepsPerQuarter), 0.5);
}

/// Whether all notes begin on exact thirds of a quarter, in a file that has no ticks for exact sixteenths: then they are no
/// sixteenths that were rounded.
bool isInThirds(const music::Sequence& sequence)
{
    const auto isThird = [&](const music::Note& note) { return note.onset.value * 3 % sequence.ticksPerQuarter == 0; };
    return sequence.ticksPerQuarter % kStepsPerQuarter != 0
        && std::ranges::all_of(sequence.tracks,
            [&](const music::Track& track) { return track.isDrums() || std::ranges::all_of(track.notes, isThird); });
}

void countNote(const music::Track& track, const music::Note& note, SeenPitch seen, const music::Sequence& sequence,
    bool areThirds, GridReport& report)
{
    ++report.notes;
    if (track.isDrums()) {
        ++report.drums;
    } else if (!fitsRoll(seen.pitch)) {
        ++report.outOfRange;
    } else {
        ++report.onGrid;
        report.octaves += fitsRoll(note.pitch) ? 0 : 1;
        report.doublings += seen.role == PitchRole::Doubling ? 1 : 0;
        const bool isThird = areThirds && note.onset.value % sequence.ticksPerQuarter != 0;
        const bool moved = isThird || isOff(note.onset, kStepsPerQuarter, sequence.ticksPerQuarter);
        report.moved += moved ? 1 : 0;
        report.triplets += moved && !isOff(note.onset, 6, sequence.ticksPerQuarter) ? 1 : 0;
    }
}

GridReport countNotes(const music::Sequence& sequence, const PitchView& pitches)
{
    GridReport report;
    const bool areThirds = isInThirds(sequence);
    for (std::size_t track = 0; track < sequence.tracks.size(); ++track) {
        const music::Track& from = sequence.tracks[track];
        for (std::size_t note = 0; note < from.notes.size(); ++note)
            countNote(from, from.notes[note], pitches.notes[track][note], sequence, areThirds, report);
    }
    return report;
}

/// The step before which everything is over, before rounding up to a bar.
std::int64_t lastStep(const music::Sequence& sequence, const Timing& timing)
{
    if (sequence.noteCount() == 0)
        return std::max<std::int64_t>(std::llround(timing.map.stepAt(static_cast<double>(sequence.end().value))), 0);
    std::int64_t last = 0;
    for (const auto& places : timing.places)
        for (const NotePlace& place : places)
            last = std::max(last, place.end);
    return last;
}

int barsUntilStep(std::int64_t step, const music::Sequence& sequence, const music::TimeSignatureMap& metre)
{
    const std::int64_t ticks = (step * sequence.ticksPerQuarter + kStepsPerQuarter - 1) / kStepsPerQuarter;
    const int bars = metre.barsUntil(music::Ticks{ticks});
    return sequence.noteCount() > 0 ? bars : std::max(bars, kBarsOfNothing);
}

/// What is on the roll, and what is to be known of it. All sorted.
struct PlacedNotes {
    std::vector<Placed> placed;
    std::vector<Cell> unsure;
    std::vector<Cell> folded;
    std::vector<GridNote> doublings;
};

PlacedNotes placeNotes(const music::Sequence& sequence, const Timing& timing, const PitchView& pitches)
{
    PlacedNotes all;
    for (int track = 0; track < static_cast<int>(sequence.tracks.size()); ++track) {
        const music::Track& from = sequence.tracks[static_cast<std::size_t>(track)];
        for (int index = 0; index < static_cast<int>(from.notes.size()) && !from.isDrums(); ++index) {
            const music::Note& note = from.notes[static_cast<std::size_t>(index)];
            const NotePlace& place = timing.places[static_cast<std::size_t>(track)][static_cast<std::size_t>(index)];
            const SeenPitch& seen = pitches.notes[static_cast<std::size_t>(track)][static_cast<std::size_t>(index)];
            if (!fitsRoll(seen.pitch))
                continue;
            const Cell cell{static_cast<int>(place.step), seen.pitch};
            const int end = static_cast<int>(place.end);
            all.placed.push_back({cell.pitch, cell.step, end, {track, index}});
            if (!place.isSure)
                all.unsure.push_back(cell);
            if (seen.role == PitchRole::Folded)
                all.folded.push_back(cell);
            if (seen.role == PitchRole::Doubling)
                all.doublings.push_back({cell.step, note.pitch + pitches.shift, end - cell.step});
        }
    }
    std::ranges::sort(all.placed);
    std::ranges::sort(all.unsure);
    std::ranges::sort(all.folded);
    std::ranges::sort(all.doublings);
    return all;
}

/// What merging `placed` one after the other gives, in time that does not grow with how often notes cut each other.
/// Notes the cut of which shows are gathered in `overlapping`.
Roll mergeAll(const std::vector<Placed>& placed, int steps, std::vector<Cell>& overlapping)
{
    Roll roll(steps);
    int soundingUntil = 0; // the latest end of the notes so far of this pitch
    for (std::size_t first = 0, next = 0; first < placed.size(); first = next) {
        const Cell cell{placed[first].step, placed[first].pitch};
        const bool samePitch = first > 0 && placed[first - 1].pitch == cell.pitch;
        const bool startsInside = samePitch && cell.step < soundingUntil;
        soundingUntil = startsInside ? soundingUntil : 0;
        for (next = first; next < placed.size() && Cell{placed[next].step, placed[next].pitch} == cell; ++next)
            soundingUntil = std::max(soundingUntil, placed[next].end);

        const bool hasNext = next < placed.size() && placed[next].pitch == cell.pitch;
        const int nextStep = hasNext ? placed[next].step : steps;
        const int end = std::min(nextStep, soundingUntil);
        roll.add({cell.step, cell.pitch, end - cell.step});
        if (startsInside || (hasNext && nextStep < soundingUntil))
            overlapping.push_back(cell);
    }
    std::ranges::sort(overlapping);
    return roll;
}

} // namespace

base::Result<ScoreGrid> ScoreGrid::create(const music::Sequence& sequence)
{
    return create(sequence, writtenTiming(sequence));
}

base::Result<ScoreGrid> ScoreGrid::create(const music::Sequence& sequence, const Timing& timing)
{
    return create(sequence, timing, writtenPitches(sequence));
}

base::Result<ScoreGrid> ScoreGrid::create(
    const music::Sequence& sequence, const Timing& timing, const PitchView& pitches, music::Ticks reach)
{
    const std::int64_t reached = std::llround(timing.map.stepAt(static_cast<double>(reach.value)));
    const std::int64_t last = std::max(lastStep(sequence, timing), reached);
    const int bars = last > kMaxGridSteps ? 0 : barsUntilStep(last, sequence, timing.metre);
    if (last > kMaxGridSteps || timing.metre.barStart(bars) > tickOfStep(kMaxGridSteps, sequence.ticksPerQuarter))
        return base::failure(base::ErrorCode::Unsupported,
            "The piece is longer than " + std::to_string(kMaxGridSteps)
                + " sixteenths, more than can be worked on at once; cut it into shorter pieces.");

    ScoreGrid grid;
    grid.m_ticksPerQuarter = sequence.ticksPerQuarter;
    grid.m_map = timing.map;
    grid.m_metre = timing.metre;
    grid.m_bars = bars;
    grid.m_report = countNotes(sequence, pitches);
    grid.m_shift = pitches.shift;

    PlacedNotes all = placeNotes(sequence, timing, pitches);
    grid.m_unsure = std::move(all.unsure);
    grid.m_folded = std::move(all.folded);
    grid.m_doublings = std::move(all.doublings);
    grid.m_report.unsure = static_cast<int>(grid.m_unsure.size());
    grid.m_roll = mergeAll(all.placed, grid.stepOfBar(bars), grid.m_overlapping);
    for (const Placed& one : all.placed)
        grid.m_origins.push_back({{one.step, one.pitch}, one.note});
    std::ranges::sort(grid.m_origins);
    for (const Origin& origin : grid.m_origins) {
        grid.m_report.unisons += grid.sourceNotes(origin.cell).size() > 1 ? 1 : 0;
        grid.m_report.overlapping += std::ranges::binary_search(grid.m_overlapping, origin.cell) ? 1 : 0;
    }
    return grid;
}

music::Ticks ScoreGrid::tickOf(int step, int factor) const
{
    return {std::max<std::int64_t>(std::llround(m_map.tickAt(step) * factor), 0)};
}

int ScoreGrid::stepNear(music::Ticks tick) const
{
    const double step = std::round(m_map.stepAt(static_cast<double>(tick.value)));
    return static_cast<int>(std::clamp(step, 0.0, static_cast<double>(kMaxGridSteps)));
}

std::span<const ScoreGrid::Origin> ScoreGrid::sourceNotes(Cell cell) const
{
    // Not equal_range: clang 14 stumbles over the subrange it returns.
    return {std::ranges::lower_bound(m_origins, cell, {}, &Origin::cell),
        std::ranges::upper_bound(m_origins, cell, {}, &Origin::cell)};
}

} // namespace inventio::grid
