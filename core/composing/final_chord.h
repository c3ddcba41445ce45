#pragma once

#include <optional>

#include "core/analysis/key.h"
#include "core/composing/canvas.h"
#include "core/composing/note_scorer.h"
#include "core/composing/step_range.h"

namespace inventio::composing {

/// The tonic triad under the last note of a tune that ends in its key: in root position, with its third.
struct FinalChord {
    StepRange steps; ///< of the tune's last note
    int pitch = 0;   ///< of that note
    int root = 0;    ///< pitch class
    analysis::Mode mode = analysis::Mode::Major;

    friend bool operator==(const FinalChord&, const FinalChord&) = default;
};

/// The chord that a single line is to end on: its last note is the tonic, or the third above, of the key that fits the line
/// and its end best. nullopt for what ends otherwise, as at the middle of a tune, and for what is in no key. [Any]
std::optional<FinalChord> finalChordOf(const grid::Roll& line);

/// Makes the scores of a window lead to the chord: at the end of its last step no note outside the triad, none below the
/// root, and no second third may be added, and while the root or the third is missing what would be it is likely, the more
/// so the more likely the model finds it. The tune's last note stays. A minor tune may end with either third, as the model
/// likes. [Any]
void leadToEnd(const FinalChord& chord, const Canvas& canvas, int firstStep, EditScores& scores);

} // namespace inventio::composing
