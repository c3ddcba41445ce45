#pragma once

#include <set>

#include "core/music/sequence.h"

namespace inventio::formats {

/// A track's event for a fermata: a text (FF 01) that says so, since MIDI has none of its own. [Any]
music::RawEvent fermataEvent(music::Ticks at);

/// Where a track has fermatas. [Any]
std::set<music::Ticks> writtenFermatas(const music::Track& track);

} // namespace inventio::formats
