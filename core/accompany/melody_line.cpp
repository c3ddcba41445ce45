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

std::vector<grid::GridNote> gridNotes(const std::vector<music::Note>& played, int ticksPerQuarter)
{
    std::vector<grid::GridNote> notes;
    for (const music::Note& note : played) {
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

int meanVelocity(const std::vector<music::Note>& notes)
{
    int sum = 0;
    for (const music::Note& note : notes)
        sum += note.velocity;
    return std::clamp(sum / static_cast<int>(notes.size()), 1, 127);
}

} // namespace

std::optional<int> melodyTrack(const music::Sequence& sequence)
{
    const auto isMelody = [](const music::Track& track) { return !track.isDrums() && !track.notes.empty(); };
    const auto found = std::ranges::find_if(sequence.tracks, isMelody);
    if (found == sequence.tracks.end())
        return std::nullopt;
    return static_cast<int>(found - sequence.tracks.begin());
}

base::Result<MelodyLine> melodyLine(const music::Sequence& sequence)
{
    const auto track = melodyTrack(sequence);
    return melodyLine(
        track ? sequence.tracks[static_cast<std::size_t>(*track)].notes : std::vector<music::Note>(), sequence);
}

base::Result<MelodyLine> melodyLine(std::vector<music::Note> played, const music::Sequence& sequence)
{
    if (played.empty())
        return base::failure(
            base::ErrorCode::BadInput, "There is no melody to accompany: there are no notes but drums.");
    std::ranges::sort(played);
    const int ticksPerQuarter = sequence.ticksPerQuarter;
    music::Ticks last;
    for (const music::Note& note : played)
        last = std::max(last, note.end());
    if (grid::nearestStep(last, ticksPerQuarter) > grid::kMaxGridSteps)
        return base::failure(base::ErrorCode::Unsupported, "The melody is too long to be accompanied at once.");
    std::vector<grid::GridNote> notes = gridNotes(played, ticksPerQuarter);
    MelodyLine line;
    line.velocity = meanVelocity(played);
    line.octaves = octavesToSing(middlePitch(notes));
    const int firstBar = sequence.metre.at(played.front().onset).bar;
    const int bars = std::max(firstBar + 1, sequence.metre.barsUntil(last));
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
