#pragma once

#include <compare>

#include "core/music/time.h"

namespace inventio::music {

/// One note as a musician sees it: a held note is one note, a repeated note is two. A value; ordered by onset, then pitch.
struct Note {
    Ticks onset;              ///< >= 0
    int pitch = 60;           ///< MIDI number, 0..127; 60 is middle C
    Ticks length;             ///< >= 0; a file may hold notes of no length
    int velocity = 80;        ///< 1..127
    int releaseVelocity = 64; ///< 0..127

    constexpr Ticks end() const { return onset + length; }

    friend constexpr auto operator<=>(const Note&, const Note&) = default;
};

} // namespace inventio::music
