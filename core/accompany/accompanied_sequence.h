#pragma once

#include <vector>

#include "core/accompany/melody_line.h"
#include "core/accompany/style.h"
#include "core/accompany/symbols.h"
#include "core/music/sequence.h"

namespace inventio::accompany {

/// The sequence with a track for each part of the style behind its own, which stay as they are. `slots` as accompany() wrote
/// them to `line`, the melody of the sequence. The tracks take channels that are free. [Any]
music::Sequence accompaniedSequence(
    music::Sequence sequence, const MelodyLine& line, Style style, const std::vector<Slot>& slots);

} // namespace inventio::accompany
