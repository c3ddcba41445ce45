#pragma once

#include "core/music/sequence.h"

namespace inventio::training {

/// A melody in quarters, plainly in C major, and three voices to it, one in unison and two an octave lower: `bars` bars of
/// 4/4, a track each.
inline music::Sequence smallChorale(int bars, int transposed = 0)
{
    constexpr int kTune[] = {60, 64, 67, 65, 64, 62, 60, 60};
    music::Sequence sequence;
    for (int voice = 0; voice < 4; ++voice) {
        music::Track track;
        track.channel = voice;
        for (int quarter = 0; quarter < 4 * bars; ++quarter)
            track.notes.push_back({music::Ticks{480 * quarter}, kTune[quarter % 8] + 12 - 12 * (voice / 2) + transposed,
                music::Ticks{480}});
        track.end = music::Ticks{480 * 4 * bars};
        sequence.tracks.push_back(std::move(track));
    }
    return sequence;
}

} // namespace inventio::training
