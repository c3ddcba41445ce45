#include "core/composing/rules/parallels.h"

#include <algorithm>

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

int parallelsMadeBy(const ProposedNote& proposed)
{
    const grid::GridNote& note = proposed.note;
    const int first = note.step - kStepsAround;
    grid::Roll around = proposed.canvas.roll.window(first, note.end() + kStepsAround);
    const int before = countIn(around);
    around.add({note.step - first, note.pitch, note.length});
    return std::max(0, countIn(around) - before);
}

} // namespace inventio::composing
