#pragma once

#include <vector>

#include "core/composing/add_limits.h"
#include "core/composing/canvas.h"

namespace inventio::composing {

/// Whether a roll is a single line: no two notes start together, and none sounds on by more than a step after the next
/// one has started, as a legato player's may. False without notes. [Any]
bool isSingleLine(const grid::Roll& roll);

/// Where the melody, the highest note at every step, leads: nothing may be added above it, nor above the line it draws
/// through its rests, which is the lower one of the notes before and after. Bars behind its last one are free. What replaces one of its own notes may lie a
/// little higher, unless `mayRemove` is false or the note is locked. One a step; empty without notes. [Any]
std::vector<Ceiling> ceilingsUnderMelody(const Canvas& canvas, bool mayRemove);

} // namespace inventio::composing
