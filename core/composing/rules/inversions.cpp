#include "core/composing/rules/inversions.h"

#include <algorithm>
#include <vector>

#include "core/analysis/phrase_ends.h"
#include "core/analysis/triads.h"
#include "core/analysis/voices.h"
#include "core/composing/phrase_end_leading.h"

namespace inventio::composing {

namespace {

using grid::GridNote;

constexpr int kStepsAround = 16; ///< for the voices to be found as in the whole piece
constexpr int kShortestEnd = 2;  ///< steps that an end is given to reach its chord, however short its note

/// The pitches at a step, lowest first, with the proposed note or without it.
std::vector<int> pitchesAt(const ProposedNote& proposed, int step, bool with)
{
    std::vector<int> pitches = analysis::pitchesAt(proposed.canvas.roll, step);
    if (with && step >= proposed.note.step && step < proposed.note.end())
        pitches.insert(std::ranges::lower_bound(pitches, proposed.note.pitch), proposed.note.pitch);
    return pitches;
}

/// What of a note lies on a roll, as it does in part.
GridNote cutTo(const grid::Roll& roll, const GridNote& note)
{
    const int first = std::max(note.step, 0);
    return {first, note.pitch, std::min(note.end(), roll.steps()) - first};
}

/// Whether what first makes a chord under the note, with a bass, has its root elsewhere.
bool isInverted(const ProposedNote& proposed, const GridNote& melody, bool with)
{
    const int end = std::min(proposed.canvas.steps(), std::max(melody.end(), melody.step + kShortestEnd));
    const int first = std::max(0, melody.step - kStepsAround);
    grid::Roll around = proposed.canvas.roll.window(first, std::min(proposed.canvas.steps(), end + kStepsAround));
    if (with)
        around.merge(cutTo(around, {proposed.note.step - first, proposed.note.pitch, proposed.note.length}));
    const analysis::VoiceLines lines = analysis::separateVoices(around);
    for (int step = melody.step; step < end; ++step)
        if (lines.pitchAt(analysis::Voice::Bass, step - first) > 0)
            if (const auto reading = analysis::readTriads(pitchesAt(proposed, step, with)); reading.isTriad)
                return !reading.isOnRoot;
    return false;
}

/// With fewer voices a bass may still come.
bool isSixFour(const std::vector<int>& pitches)
{
    return pitches.size() >= analysis::kVoices && analysis::readTriads(pitches).isOnFifth;
}

} // namespace

int invertedPhraseEndsMadeBy(const ProposedNote& proposed)
{
    const Canvas& canvas = proposed.canvas;
    const GridNote& note = proposed.note;
    const auto ends = analysis::phraseEndsIn(canvas.roll, canvas.metre, note.step, note.end(), kProbablePhraseEnd);
    return static_cast<int>(std::ranges::count_if(ends, [&](const GridNote& melody) {
        return melody.pitch > note.pitch && !isInverted(proposed, melody, false) && isInverted(proposed, melody, true);
    }));
}

int sixFoursMadeBy(const ProposedNote& proposed)
{
    for (int step = proposed.note.step; step < proposed.note.end(); ++step) {
        const bool isBeat = proposed.canvas.metre[static_cast<std::size_t>(step)].stepInBeat == 0;
        if (isBeat && isSixFour(pitchesAt(proposed, step, true)) && !isSixFour(pitchesAt(proposed, step, false)))
            return 1;
    }
    return 0;
}

} // namespace inventio::composing
