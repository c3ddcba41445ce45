#pragma once

#include <optional>
#include <vector>

namespace inventio::audio {

/// How one track sounds.
struct TrackMix {
    std::optional<int>
        program;         ///< General MIDI instrument (or drum kit), 0..127; nullopt: as the piece says, or a piano
    double volume = 1.0; ///< of the amplitude, 0..1
    double pan = 0.0;    ///< -1 left .. 1 right, on top of what the piece says
    bool isMuted = false;
    bool isSolo = false; ///< where any track is, only those are heard

    friend bool operator==(const TrackMix&, const TrackMix&) = default;
};

/// How the tracks of a sequence sound together, in their order; tracks beyond these are as TrackMix{}. A value. [Any]
struct Mix {
    std::vector<TrackMix> tracks;

    friend bool operator==(const Mix&, const Mix&) = default;
};

} // namespace inventio::audio
