#pragma once

#include "core/base/random.h"
#include "core/music/composition.h"

namespace inventio::music::testing {

/// Any composition that a MIDI file can hold exactly: overlapping unisons and notes of no length included, notes of one
/// pitch within each other left out.
Composition randomPiece(base::Random& random);

} // namespace inventio::music::testing
