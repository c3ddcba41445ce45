#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include "core/music/sequence.h"

namespace inventio::music::testing {

inline constexpr std::int64_t kStep = 120; ///< ticks, at 480 a quarter

inline Note noteAt(std::int64_t onset, int pitch, std::int64_t length, int velocity = 80)
{
    return {.onset = {onset}, .pitch = pitch, .length = {length}, .velocity = velocity};
}

/// Its end is that of the last note.
inline Track trackOf(std::vector<Note> notes, int channel = 0)
{
    Track track;
    track.channel = channel;
    for (const Note& note : notes)
        track.end = std::max(track.end, note.end());
    track.notes = std::move(notes);
    return track;
}

/// 4/4 at 480 ticks a quarter.
inline Sequence pieceOf(std::vector<Track> tracks)
{
    Sequence piece;
    piece.tracks = std::move(tracks);
    return piece;
}

inline Sequence pieceOf(std::vector<Note> notes)
{
    return pieceOf(std::vector<Track>{trackOf(std::move(notes))});
}

} // namespace inventio::music::testing
