#pragma once

#include <vector>

#include "core/music/sequence.h"

namespace inventio::app {

/// Quarters one after the other, from the start.
inline music::Sequence quarters(const std::vector<int>& pitches)
{
    music::Sequence piece;
    music::Track track;
    for (std::size_t i = 0; i < pitches.size(); ++i)
        track.notes.push_back({{static_cast<std::int64_t>(i) * 480}, pitches[i], {480}});
    track.end = {static_cast<std::int64_t>(pitches.size()) * 480};
    piece.tracks.push_back(track);
    return piece;
}

/// Two bars of 4/4, C major.
inline music::Sequence scale()
{
    return quarters({60, 62, 64, 65, 67, 69, 71, 72});
}

} // namespace inventio::app
