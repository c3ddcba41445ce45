#pragma once

#include "core/composing/canvas.h"
#include "core/composing/note_scorer.h"

namespace inventio::composing {

/// From here on a note of the melody is treated as the end of a phrase: nothing is lost by a root position elsewhere.
inline constexpr double kProbablePhraseEnd = 0.15;

/// Makes the scores of a window lead to root positions at the ends of phrases: of the notes that may become the bass there,
/// those that turn a chord over keep the share `kept`, 0..1, of what the model gives them; the rest goes to those that put
/// it on its root, in proportion to what the model gives these. [Any]
void leadPhraseEnds(const Canvas& canvas, int firstStep, double kept, EditScores& scores);

} // namespace inventio::composing
