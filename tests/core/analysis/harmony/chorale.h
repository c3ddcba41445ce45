#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/music/sequence.h"
#include "tests/core/music/pieces.h"

namespace inventio::analysis::testing {

/// Chords from the bass up, one after the other, a quarter each; a track for each voice, the upper one first. A pitch that is
/// 0 is a rest.
inline music::Sequence chorale(const std::vector<std::array<int, 4>>& chords)
{
    music::Sequence piece;
    for (std::size_t voice = 4; voice-- > 0;) {
        music::Track track;
        for (std::size_t chord = 0; chord < chords.size(); ++chord)
            if (chords[chord].at(voice) > 0)
                track.notes.push_back(
                    music::testing::noteAt(static_cast<std::int64_t>(chord) * 480, chords[chord].at(voice), 480));
        track.end = music::Ticks{static_cast<std::int64_t>(chords.size()) * 480};
        piece.tracks.push_back(track);
    }
    return piece;
}

/// C major: I IV6 V65 I ii65 V I, the last chord held.
inline music::Sequence phraseInC()
{
    return chorale({{48, 64, 67, 72}, {57, 60, 65, 72}, {59, 62, 65, 67}, {48, 60, 64, 67}, {53, 60, 62, 69},
        {55, 59, 62, 67}, {48, 55, 64, 72}, {48, 55, 64, 72}});
}

} // namespace inventio::analysis::testing
