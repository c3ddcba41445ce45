#include "tests/bench/pieces.h"

#include "core/composing/note_scorer.h"
#include "core/grid/score_grid.h"
#include "tests/core/composing/pieces.h"

namespace inventio::bench {

namespace {

constexpr int kTuneBars = 8;
constexpr int kStepsPerBar = 16;

struct TuneNote {
    int pitch;
    int length; ///< steps
};

constexpr TuneNote kTune[]{
    {74, 4}, {74, 2}, {76, 2}, {78, 4}, {74, 4},          // bar 1
    {79, 2}, {78, 2}, {76, 2}, {74, 2}, {72, 4}, {71, 4}, // 2
    {71, 4}, {72, 2}, {74, 2}, {76, 4}, {74, 4},          // 3
    {72, 2}, {71, 2}, {69, 2}, {71, 2}, {69, 8},          // 4
    {71, 4}, {72, 2}, {71, 2}, {69, 4}, {74, 4},          // 5
    {74, 2}, {72, 2}, {71, 2}, {72, 2}, {74, 4}, {71, 4}, // 6
    {76, 4}, {74, 2}, {72, 2}, {71, 2}, {69, 2}, {71, 4}, // 7
    {69, 4}, {69, 2}, {66, 2}, {67, 8}                    // 8
};

} // namespace

composing::Canvas melody(int bars)
{
    std::vector<grid::GridNote> notes;
    const int steps = bars * kStepsPerBar;
    for (int step = 0; step < steps;)
        for (const TuneNote& note : kTune) {
            if (step + note.length > steps)
                return composing::canvasOf(steps, notes);
            notes.push_back({step, note.pitch, note.length});
            step += note.length;
        }
    return composing::canvasOf(steps, notes);
}

music::Sequence tune(int bars)
{
    music::Sequence sequence;
    music::Track& track = sequence.tracks.emplace_back();
    const auto tick = [&](int step) { return grid::tickOfStep(step, sequence.ticksPerQuarter); };
    for (const grid::GridNote& note : melody(bars).roll.notes())
        track.notes.push_back({tick(note.step), note.pitch, tick(note.end()) - tick(note.step)});
    track.end = tick(bars * kStepsPerBar);
    return sequence;
}

std::vector<float> melodyCells()
{
    constexpr std::size_t kMidiPitches = 128;
    std::vector<float> cells(composing::kWindowSteps * kMidiPitches);
    for (const grid::GridNote& note : melody(kTuneBars).roll.notes())
        for (int step = note.step; step < note.end(); ++step)
            cells[static_cast<std::size_t>(step) * kMidiPitches + static_cast<std::size_t>(note.pitch)] = 1.0F;
    return cells;
}

music::Sequence pieceOf(int notes)
{
    constexpr int kVoices = 4;
    music::Sequence piece;
    const music::Ticks quarter{piece.ticksPerQuarter};
    for (int voice = 0; voice < kVoices; ++voice) {
        music::Track track;
        track.channel = voice;
        for (int i = 0; i < notes / kVoices; ++i)
            track.notes.push_back({quarter * i, 76 - 8 * voice + i % 7, quarter});
        track.end = quarter * (notes / kVoices);
        piece.tracks.push_back(track);
    }
    return piece;
}

} // namespace inventio::bench
