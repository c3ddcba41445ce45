#pragma once

#include "core/grid/pitch_view.h"
#include "core/grid/timing.h"
#include "core/music/sequence.h"

namespace inventio::analysis {

/// At which octaves a model sees a piece: shifted as a whole if that brings more of its notes onto the roll, what then still
/// lies outside at the nearest octave inside, and what doubles a voice as that voice. A piece that fits is seen as it is.
/// `timing` was made for the piece. O(notes). [Any]
grid::PitchView octavesFor(const music::Sequence& piece, const grid::Timing& timing);

} // namespace inventio::analysis
