#pragma once

#include <optional>
#include <vector>

namespace inventio::audio {

/// How one track sounds.
struct MixerTrack {
    std::optional<int>
        program;         ///< General MIDI instrument (or drum kit), 0..127; nullopt: as the piece says, or a piano
    double volume = 1.0; ///< of the amplitude, 0..1
    double pan = 0.0;    ///< -1 left .. 1 right, on top of what the piece says
    bool isMuted = false;
    bool isSolo = false; ///< where any track is, only those are heard

    friend bool operator==(const MixerTrack&, const MixerTrack&) = default;
};

/// How the tracks of a sequence sound together, in their order; tracks beyond these are as MixerTrack{}. A value. [Any]
struct MixerState {
    std::vector<MixerTrack> tracks;

    friend bool operator==(const MixerState&, const MixerState&) = default;
};

} // namespace inventio::audio
