#include "core/session/track_mix.h"

namespace inventio::session {

audio::MixerState mixerStateOf(const project::Piece& piece)
{
    audio::MixerState mix;
    for (const auto& track : piece.tracks) {
        audio::MixerTrack one;
        one.isMuted = track.mix.muted;
        one.isSolo = track.mix.soloed;
        mix.tracks.push_back(one);
    }
    return mix;
}

} // namespace inventio::session
