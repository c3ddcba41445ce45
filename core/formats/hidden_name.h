#pragma once

#include "core/music/sequence.h"

namespace inventio::formats {

/// A track's event for a name that is not printed before its staves: a text (FF 01) that says so, since MIDI has none of its
/// own. [Any]
music::RawEvent hiddenNameEvent();

/// Whether a track says so. [Any]
bool hasHiddenName(const music::Track& track);

} // namespace inventio::formats
