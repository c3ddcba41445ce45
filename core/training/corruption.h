#pragma once

#include <vector>

#include "core/base/random.h"
#include "core/composing/canvas.h"

namespace inventio::training {

using Voices = std::vector<std::vector<grid::GridNote>>; ///< highest first

/// Fills the canvas' roll with a corrupted copy of `truth`, and its locks with some of what is right: one of seven kinds
/// of corruption, from none to noise. `voices` are the truth before merging. The canvas comes in empty.
void corrupt(const grid::Roll& truth, const Voices& voices, composing::Canvas& canvas, base::Random& random);

/// Single kinds of mistakes, each on its own. They leave alone what they find no room for.
void loseNotes(composing::Canvas& canvas, double share, base::Random& random);
void insertWrongNotes(composing::Canvas& canvas, const grid::Roll& truth, int count, base::Random& random);
void shiftPitches(composing::Canvas& canvas, int count, base::Random& random);
void shiftOnsets(composing::Canvas& canvas, int count, base::Random& random);
void changeLengths(composing::Canvas& canvas, int count, base::Random& random);
/// As beginners play: of the notes there are each is a semitone or two off with the chance `share`.
void missKeys(composing::Canvas& canvas, double share, base::Random& random);

/// Locks the cells above `line`, and above the line it draws through its rests: what leads is not to be covered. A cell
/// where the truth has a note stays open.
void lockAbove(composing::Canvas& canvas, const grid::Roll& truth, const std::vector<grid::GridNote>& line);

} // namespace inventio::training
