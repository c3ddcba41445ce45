#pragma once

#include <stop_token>
#include <vector>

#include "core/base/result.h"
#include "core/composing/canvas.h"
#include "core/composing/note_scorer.h"

namespace inventio::insight {

inline constexpr int kNeighbours = 16;

/// What a neighbour does for a note.
struct Neighbour {
    grid::GridNote note;
    /// How much the log odds (natural) of the note fall when this neighbour alone is left out: above 0 it speaks for the
    /// note, below 0 against it.
    double support = 0.0;
};

/// What supports a note in its place, as the model sees it.
struct Support {
    grid::GridNote note;
    double probability = 0.0;          ///< that the note should be written where it is, if it were not there yet
    std::vector<Neighbour> neighbours; ///< those that matter most first, whichever way
};

/// Takes the note away and asks the model how probable it is to be written again: with everything else that is there, and
/// without each of its nearest neighbours in the window, one forward each. Of lengths that the model cannot write the
/// next shorter one is asked about. What is locked, and where on the canvas nothing may be written, plays no part.
/// The note must be on the roll; else ErrorCode::Internal. Checks `stop` before every forward; stopped, it fails with
/// ErrorCode::Cancelled. [Worker]
base::Result<Support> supportOf(const composing::Canvas& canvas, const grid::GridNote& note,
    composing::NoteScorer& scorer, const std::stop_token& stop = {});

/// The notes of the roll nearest to `note` in time, then in pitch, kNeighbours at most, that begin from step
/// `first` on and before `end`. [Any]
std::vector<grid::GridNote> neighboursOf(const grid::Roll& roll, const grid::GridNote& note, int first, int end);

} // namespace inventio::insight
