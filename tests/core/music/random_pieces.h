#pragma once

#include "core/base/random.h"
#include "core/music/sequence.h"

namespace inventio::music::testing {

/// Any sequence that a MIDI file can hold exactly: overlapping unisons and notes of no length included, notes of one
/// pitch within each other left out.
Sequence randomPiece(base::Random& random);

} // namespace inventio::music::testing
