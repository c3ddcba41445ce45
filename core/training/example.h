#pragma once

#include "core/base/random.h"
#include "core/composing/canvas.h"
#include "core/training/data_set.h"

namespace inventio::training {

/// A window of a piece in some key, and the same corrupted.
struct Example {
    grid::Roll truth;
    composing::Canvas canvas; ///< corrupted; nothing wrong is locked
};

/// Draws a window of `piece` (kWindowSteps long, shorter at the piece's end), transposes it within the grid and corrupts
/// it: from nothing at all, a few wrong notes, lost voices, emptied bars, to noise. Same random state, same example.
Example makeExample(const TrainingPiece& piece, base::Random& random);

} // namespace inventio::training
