#include "core/composing/melody.h"

#include <algorithm>
#include <limits>

namespace inventio::composing {

namespace {

constexpr int kLegatoOverlap = 1; ///< steps
constexpr int kNone = std::numeric_limits<int>::max();

/// The highest sounding note of every step, kNone in rests.
std::vector<Ceiling> highestNotes(const Canvas& canvas, bool mayRemove)
{
    std::vector<Ceiling> highest(static_cast<std::size_t>(canvas.steps()), Ceiling{kNone, false});
    for (const grid::GridNote& note : canvas.roll.notes())
        for (int step = note.step; step < note.end(); ++step) {
            Ceiling& here = highest[static_cast<std::size_t>(step)];
            if (here.pitch == kNone || note.pitch > here.pitch)
                here = {note.pitch, mayRemove && !canvas.locked.test({note.step, note.pitch})};
        }
    return highest;
}

} // namespace

bool isSingleLine(const grid::Roll& roll)
{
    const std::vector<grid::GridNote> notes = roll.notes();
    for (std::size_t i = 1; i < notes.size(); ++i)
        if (notes[i].step == notes[i - 1].step || notes[i - 1].end() > notes[i].step + kLegatoOverlap)
            return false;
    return !notes.empty();
}

std::vector<Ceiling> ceilingsUnderMelody(const Canvas& canvas, bool mayRemove)
{
    std::vector<Ceiling> ceilings = highestNotes(canvas, mayRemove);
    if (std::ranges::all_of(ceilings, [](const Ceiling& ceiling) { return ceiling.pitch == kNone; }))
        return {};
    std::vector<int> next(ceilings.size(), kNone); // pitch of the melody at or after each step
    for (std::size_t i = ceilings.size(); i-- > 0;)
        next[i] = ceilings[i].pitch != kNone ? ceilings[i].pitch : i + 1 < next.size() ? next[i + 1] : kNone;
    int before = kNone;
    int lastBar = 0; // of the melody
    for (std::size_t i = 0; i < ceilings.size(); ++i) {
        if (ceilings[i].pitch != kNone) {
            before = ceilings[i].pitch;
            lastBar = canvas.metre[i].bar;
        } else if (next[i] == kNone && canvas.metre[i].bar > lastBar) {
            ceilings[i] = {};
        } else {
            ceilings[i] = {std::min(before, next[i]), false};
        }
    }
    return ceilings;
}

} // namespace inventio::composing
