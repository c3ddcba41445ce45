#include "core/session/track_mix.h"

namespace inventio::session {

audio::Mix mixOf(const project::Piece& piece)
{
    audio::Mix mix;
    for (const auto& track : piece.tracks) {
        audio::TrackMix one;
        one.isMuted = track.mix.muted;
        one.isSolo = track.mix.soloed;
        mix.tracks.push_back(one);
    }
    return mix;
}

} // namespace inventio::session
