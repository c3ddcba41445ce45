#include "core/composing/voice_leading.h"

#include "core/music/parallels.h"
#include "core/music/voices.h"

namespace inventio::composing {

namespace {

// Enough of both sides for the voices to be found as in the whole piece.
constexpr int kStepsAround = 16;

int countIn(const music::Roll& roll)
{
    const music::Parallels found = music::countParallels(music::separateVoices(roll));
    return found.fifths + found.octaves;
}

} // namespace

int parallelsMadeBy(EditKind kind, const music::GridNote& note, const music::Roll& roll)
{
    const int first = note.step - kStepsAround;
    music::Roll around = roll.window(first, note.end() + kStepsAround);
    const int before = countIn(around);
    const music::GridNote here{note.step - first, note.pitch, note.length};
    if (kind == EditKind::Add)
        around.add(here);
    else
        around.remove({here.step, here.pitch});
    return countIn(around) - before;
}

int repetitionsMadeBy(const music::GridNote& note, const music::Roll& roll)
{
    const bool before = note.step > 0 && roll.soundsAt({note.step - 1, note.pitch});
    const bool after = note.end() < roll.steps() && roll.startsAt({note.end(), note.pitch});
    return int{before} + int{after};
}

} // namespace inventio::composing
