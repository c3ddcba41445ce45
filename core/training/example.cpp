#include "core/training/example.h"

#include <algorithm>

#include "core/composing/note_scorer.h"
#include "core/training/corruption.h"

namespace inventio::training {

namespace {

using composing::kWindowSteps;
using grid::kLowestPitch;
using grid::kPitches;

constexpr int kFarthestTransposition = 6; // semitones either way; beyond lie other keys' voices out of their range
constexpr double kFullWindow = 0.9;
constexpr int kShortestWindow = 32;

struct Window {
    int first = 0;
    int steps = 0;
};

/// Most windows are full ones. Half begin where phrases do, at every fourth bar after the pickup; the rest at any bar.
Window drawWindow(const TrainingPiece& piece, base::Random& random)
{
    const bool hasPickup
        = std::ranges::none_of(piece.voices, [](const auto& voice) { return voice.front().step == 0; });
    int lastBar = static_cast<int>(piece.barStarts.size()) - 1;
    if (random.chance(kFullWindow))
        while (lastBar > 0 && piece.barStarts[static_cast<std::size_t>(lastBar)] + kWindowSteps > piece.steps())
            --lastBar;
    int bar = random.between(0, lastBar);
    if (random.chance(0.5))
        bar = std::min(bar / 4 * 4 + (hasPickup ? 1 : 0), lastBar);
    Window window{piece.barStarts[static_cast<std::size_t>(bar)], 0};
    window.steps = std::min(kWindowSteps, piece.steps() - window.first);
    if (window.steps > kShortestWindow && !random.chance(kFullWindow))
        window.steps = random.between(kShortestWindow / 4, window.steps / 4) * 4;
    return window;
}

/// The voices' notes that sound in the window, clipped to it, counted from its start.
Voices cutWindow(const TrainingPiece& piece, Window window)
{
    Voices voices;
    for (const auto& line : piece.voices) {
        voices.emplace_back();
        for (const grid::GridNote& note : line) {
            const int onset = std::max(note.step - window.first, 0);
            const int end = std::min(note.end() - window.first, window.steps);
            if (end > onset)
                voices.back().push_back({onset, note.pitch, end - onset});
        }
    }
    return voices;
}

void transpose(Voices& voices, base::Random& random)
{
    int lowest = 127;
    int highest = 0;
    for (const auto& line : voices)
        for (const grid::GridNote& note : line) {
            lowest = std::min(lowest, note.pitch);
            highest = std::max(highest, note.pitch);
        }
    const int down = std::max(-kFarthestTransposition, kLowestPitch - lowest);
    const int up = std::min(kFarthestTransposition, kLowestPitch + kPitches - 1 - highest);
    if (down > up)
        return;
    const int shift = random.between(down, up);
    for (auto& line : voices)
        for (grid::GridNote& note : line)
            note.pitch += shift;
}

} // namespace

Example makeExample(const TrainingPiece& piece, base::Random& random)
{
    const Window window = drawWindow(piece, random);
    Voices voices = cutWindow(piece, window);
    transpose(voices, random);

    Example example{grid::Roll(window.steps), {grid::Roll(window.steps), composing::CellMask(window.steps), {}}};
    for (const auto& line : voices)
        for (const grid::GridNote& note : line)
            example.truth.merge(note);
    example.canvas.metre.assign(piece.metre.begin() + window.first, piece.metre.begin() + window.first + window.steps);
    example.canvas.idiom = piece.idiom;
    // Users' pieces begin at bar 0, and so do windows of them cut out by hand.
    const int firstBar = example.canvas.metre.front().bar;
    if (random.chance(0.75))
        for (auto& position : example.canvas.metre)
            position.bar -= firstBar;
    corrupt(example.truth, voices, example.canvas, random);
    return example;
}

} // namespace inventio::training
