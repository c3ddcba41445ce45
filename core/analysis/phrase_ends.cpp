#include "core/analysis/phrase_ends.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace inventio::analysis {

namespace {

constexpr int kQuarter = grid::kStepsPerQuarter;
constexpr int kStep = 2; ///< semitones, at most

/// The highest note at a step; nullopt in a rest.
std::optional<grid::GridNote> highestAt(const grid::Roll& roll, int step)
{
    for (int pitch = grid::kLowestPitch + grid::kPitches - 1; pitch >= grid::kLowestPitch; --pitch)
        if (roll.soundsAt({step, pitch})) {
            int first = step;
            while (!roll.startsAt({first, pitch}))
                --first;
            return grid::GridNote{first, pitch, roll.lengthAt({first, pitch})};
        }
    return std::nullopt;
}

std::optional<grid::GridNote> highestBefore(const grid::Roll& roll, int step)
{
    std::optional<grid::GridNote> found;
    while (!found && --step >= 0)
        found = highestAt(roll, step);
    return found;
}

std::optional<grid::GridNote> highestFrom(const grid::Roll& roll, int step)
{
    std::optional<grid::GridNote> found;
    for (; !found && step < roll.steps(); ++step)
        found = highestAt(roll, step);
    return found;
}

} // namespace

double phraseEndProbability(const MelodyContext& context, const std::vector<grid::MetrePosition>& metre)
{
    const auto& [before, note, after] = context;
    const grid::MetrePosition& end
        = metre[static_cast<std::size_t>(std::min(note.end(), static_cast<int>(metre.size()) - 1))];
    // Weights of a logistic regression over the sopranos of 230 chorales.
    double odds = -4.80;
    const auto add = [&odds](bool holds, double weight) { odds += holds ? weight : 0.0; };
    add(note.length < kQuarter, -3.08);
    add(note.length > kQuarter && note.length < 2 * kQuarter, -0.19);
    add(note.length >= 2 * kQuarter, 1.79);
    add(note.length >= 3 * kQuarter, 1.87);
    add(end.stepInBar == end.stepsPerBar - kQuarter, 1.61); // what follows is an upbeat
    add(end.stepInBar % kQuarter != 0, -0.82);
    add(after.step > note.end(), 4.17);
    add(after.length < note.length, 0.70);
    add(after.length > note.length, -1.27);
    add(after.length < kQuarter, -0.54);
    add(std::abs(after.pitch - note.pitch) > kStep, 2.37);
    add(after.pitch == note.pitch, 1.74);
    if (before) {
        add(before->length < note.length, -0.90);
        add(before->length < kQuarter, 0.95);
        add(std::abs(before->pitch - note.pitch) > kStep, -1.20);
        add(before->pitch == note.pitch, 0.31);
        add(before->pitch > note.pitch, 1.37);
    }
    return 1.0 / (1.0 + std::exp(-odds));
}

std::vector<grid::GridNote> phraseEndsIn(
    const grid::Roll& roll, const std::vector<grid::MetrePosition>& metre, int first, int end, double least)
{
    std::vector<grid::GridNote> ends;
    for (auto note = highestFrom(roll, first); note && note->step < end;) {
        const auto after = highestFrom(roll, note->end());
        if (after && phraseEndProbability({highestBefore(roll, note->step), *note, *after}, metre) >= least)
            ends.push_back(*note);
        note = after;
    }
    return ends;
}

} // namespace inventio::analysis
