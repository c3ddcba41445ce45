#pragma once

#include "core/music/note.h"

namespace inventio::music {

/// A rectangle of time and pitch. A note is in it if it starts there. A value. [Any]
struct Area {
    Ticks from;     ///< the first tick of it
    Ticks to;       ///< the first tick after it
    int lowest = 0; ///< MIDI pitches, both included
    int highest = 127;

    bool contains(const Note& note) const
    {
        return note.onset >= from && note.onset < to && note.pitch >= lowest && note.pitch <= highest;
    }
    friend bool operator==(const Area&, const Area&) = default;
};

} // namespace inventio::music
