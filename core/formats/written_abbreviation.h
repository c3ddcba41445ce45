#pragma once

#include <string>
#include <string_view>

#include "core/music/sequence.h"

namespace inventio::formats {

/// A track's event for how its name is abbreviated before the later systems of a page: a text (FF 01) that says so, since
/// MIDI has none of its own. [Any]
music::RawEvent abbreviationEvent(std::string_view abbreviation);

/// The first abbreviation that a track has; empty: none. [Any]
std::string writtenAbbreviation(const music::Track& track);

} // namespace inventio::formats
