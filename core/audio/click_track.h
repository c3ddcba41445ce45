#pragma once

#include <cstdint>
#include <vector>

#include "core/audio/frames.h"
#include "core/audio/timeline.h"
#include "core/music/time_signature_map.h"

namespace inventio::audio {

/// A beat as the metronome sounds it.
struct Click {
    Frames at;
    bool isAccent = false; ///< the first beat of a bar

    friend bool operator==(const Click&, const Click&) = default;
};

/// Where the metronome clicks: on every beat of the piece, and for ever after it in its last metre and tempo.
/// A value; reading it takes no memory. [Any]
class ClickTrack {
public:
    /// Beats are listed until `end`; what follows is reckoned.
    ClickTrack(const music::TimeSignatureMap& metre, const Timeline& timeline, music::Ticks end);

    /// The number of the first click at or after `frame`; 0 for negative frames. O(log beats), no allocation.
    std::int64_t firstFrom(Frames frame) const;
    /// Click `number` >= 0.
    Click at(std::int64_t number) const;

private:
    std::vector<Click> m_listed;
    Frames m_tailStart; ///< the start of the bar after the last listed click
    double m_framesPerBeat = 1.0;
    std::int64_t m_beatsPerBar = 1;
};

/// The beats that lead to a place: a whole number of bars of time, on the beats of the place's own bar, so that they go on
/// without a break when it is reached, also in the middle of a bar.
struct CountIn {
    std::int64_t beats = 0;       ///< 0: none
    Frames firstBeat;             ///< since the count-in began, at normal speed as all of it
    double framesPerBeat = 0.0;   ///< > 0 if there are beats
    std::int64_t firstNumber = 0; ///< of the first beat in its bar, from 0
    std::int64_t beatsPerBar = 4;
    Frames length; ///< until the place is reached

    /// When beat 0..beats-1 begins.
    Click at(std::int64_t beat) const;
};

/// A count-in of `bars` >= 0 bars for a start at `place` >= 0, in the tempo and metre there. Pure. [Any]
CountIn countInFor(const music::TimeSignatureMap& metre, const Timeline& timeline, music::Ticks place, int bars);

} // namespace inventio::audio
