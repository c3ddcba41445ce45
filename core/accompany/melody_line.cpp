#include "core/accompany/melody_line.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "core/accompany/spans.h"
#include "core/grid/score_grid.h"

namespace inventio::accompany {

namespace {

constexpr int kOctave = 12;
// The middle pitch of nearly every voice that was learned from lies between these.
constexpr int kLowestMiddle = 58;
constexpr int kHighestMiddle = 80;

std::vector<grid::GridNote> gridNotes(const music::Track& track, int ticksPerQuarter)
{
    std::vector<grid::GridNote> notes;
    for (const music::Note& note : track.notes) {
        const auto step = static_cast<int>(grid::nearestStep(note.onset, ticksPerQuarter));
        const auto end = static_cast<int>(grid::nearestStep(note.end(), ticksPerQuarter));
        notes.push_back({step, note.pitch, std::max(1, end - step)});
    }
    std::ranges::sort(notes);
    return notes;
}

int middlePitch(std::vector<grid::GridNote> notes)
{
    const auto middle = notes.begin() + static_cast<std::ptrdiff_t>(notes.size() / 2);
    std::ranges::nth_element(notes, middle, {}, &grid::GridNote::pitch);
    return middle->pitch;
}

int octavesToSing(int pitch)
{
    if (pitch < kLowestMiddle)
        return (kLowestMiddle - pitch + kOctave - 1) / kOctave;
    if (pitch > kHighestMiddle)
        return -((pitch - kHighestMiddle + kOctave - 1) / kOctave);
    return 0;
}

int meanVelocity(const music::Track& track)
{
    int sum = 0;
    for (const music::Note& note : track.notes)
        sum += note.velocity;
    return std::clamp(sum / static_cast<int>(track.notes.size()), 1, 127);
}

} // namespace

base::Result<MelodyLine> melodyLine(const music::Sequence& sequence)
{
    const auto isMelody = [](const music::Track& track) { return !track.isDrums() && !track.notes.empty(); };
    const auto found = std::ranges::find_if(sequence.tracks, isMelody);
    if (found == sequence.tracks.end())
        return base::failure(
            base::ErrorCode::BadInput, "There is no melody to accompany: the file has no notes but drums.");
    const int ticksPerQuarter = sequence.ticksPerQuarter;
    if (grid::nearestStep(found->end, ticksPerQuarter) > grid::kMaxGridSteps)
        return base::failure(base::ErrorCode::Unsupported, "The melody is too long to be accompanied at once.");
    std::vector<grid::GridNote> notes = gridNotes(*found, ticksPerQuarter);
    MelodyLine line;
    line.track = static_cast<int>(found - sequence.tracks.begin());
    line.velocity = meanVelocity(*found);
    line.octaves = octavesToSing(middlePitch(notes));
    int lastTick = 0;
    for (const music::Note& note : found->notes)
        lastTick = std::max(lastTick, static_cast<int>(note.end().value));
    const int firstBar = sequence.metre.at(found->notes.front().onset).bar;
    const int bars = std::max(firstBar + 1, sequence.metre.barsUntil({lastTick}));
    const int end = grid::stepOfBar(bars, sequence.metre, ticksPerQuarter);
    line.firstStep = grid::stepOfBar(firstBar, sequence.metre, ticksPerQuarter);
    line.metre = grid::metrePositions(sequence.metre, ticksPerQuarter, end);
    line.spans = spansOf(line.metre);
    line.metre.erase(line.metre.begin(), line.metre.begin() + line.firstStep);
    line.spans.erase(line.spans.begin(), line.spans.begin() + line.firstStep);
    for (grid::GridNote& note : notes) {
        note.step = std::max(0, note.step - line.firstStep);
        note.pitch += kOctave * line.octaves;
    }
    line.symbols = lineOf(notes, end - line.firstStep);
    return line;
}

} // namespace inventio::accompany
