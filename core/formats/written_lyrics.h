#pragma once

#include <map>
#include <string>

#include "core/music/sequence.h"

namespace inventio::formats {

struct WrittenSyllable {
    std::string text;
    const char* syllabic = "single"; ///< of MusicXML
};

/// The lyrics of a track (FF 05) by the onsets of the notes that they are sung on; of several at one tick the first. A
/// syllable that ends in a hyphen goes on with the next. [Any]
std::map<music::Ticks, WrittenSyllable> writtenLyrics(const music::Track& track);

} // namespace inventio::formats
