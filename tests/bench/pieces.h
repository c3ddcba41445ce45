#pragma once

#include <vector>

#include "core/composing/canvas.h"
#include "core/music/sequence.h"

namespace inventio::bench {

/// A soprano alone in 4/4, in quarters and eighths: a tune of eight bars again and again. `bars` > 0.
composing::Canvas melody(int bars);

/// The same as one track of a sequence.
music::Sequence tune(int bars);

/// The same tune as the public AR-CNN's roll [128 steps, 128 pitches], 1 where a note sounds.
std::vector<float> melodyCells();

/// Four tracks of quarter notes, `notes` in all.
music::Sequence pieceOf(int notes);

} // namespace inventio::bench
