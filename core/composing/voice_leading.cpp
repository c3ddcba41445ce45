#include "core/composing/voice_leading.h"

#include "core/analysis/parallels.h"
#include "core/analysis/voices.h"

namespace inventio::composing {

namespace {

// Enough of both sides for the voices to be found as in the whole piece.
constexpr int kStepsAround = 16;

int countIn(const grid::Roll& roll)
{
    const analysis::Parallels found = analysis::countParallels(analysis::separateVoices(roll));
    return found.fifths + found.octaves;
}

} // namespace

int parallelsMadeBy(EditKind kind, const grid::GridNote& note, const grid::Roll& roll)
{
    const int first = note.step - kStepsAround;
    grid::Roll around = roll.window(first, note.end() + kStepsAround);
    const int before = countIn(around);
    const grid::GridNote here{note.step - first, note.pitch, note.length};
    if (kind == EditKind::Add)
        around.add(here);
    else
        around.remove({here.step, here.pitch});
    return countIn(around) - before;
}

int repetitionsMadeBy(const grid::GridNote& note, const grid::Roll& roll)
{
    const bool before = note.step > 0 && roll.soundsAt({note.step - 1, note.pitch});
    const bool after = note.end() < roll.steps() && roll.startsAt({note.end(), note.pitch});
    return int{before} + int{after};
}

} // namespace inventio::composing
