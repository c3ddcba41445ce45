#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/music/sequence.h"

namespace inventio::formats {

inline constexpr int kMaxVerses = 8;

struct WrittenSyllable {
    std::string text;                ///< empty: this verse has none here
    const char* syllabic = "single"; ///< of MusicXML
};

/// The lyrics of a track (FF 05) by the onsets of the notes that they are sung on. Of several at one tick the second is
/// that of the second verse, and so on; a single blank stands where a verse has none. A syllable that ends in a hyphen goes
/// on with the next of its verse. [Any]
std::map<music::Ticks, std::vector<WrittenSyllable>> writtenLyrics(const music::Track& track);

/// What a track has for the verses of one tick, the first one first. [Any]
std::vector<music::RawEvent> lyricEvents(music::Ticks at, const std::vector<std::string>& verses);

} // namespace inventio::formats
