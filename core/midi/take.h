#pragma once

#include <vector>

#include "core/midi/time.h"
#include "core/music/note.h"
#include "core/music/tempo_map.h"

namespace inventio::midi {

/// A note as it was played.
struct TakeNote {
    Seconds onset{};
    Seconds keyUp{}; ///< when its key came up, or so far while it is down; >= onset
    Seconds end{};   ///< when it was silent: at keyUp, later where the pedal held it
    int channel = 0;
    int pitch = 60;
    int velocity = 80;
    int releaseVelocity = 64;

    friend bool operator==(const TakeNote&, const TakeNote&) = default;
};

/// What was played from one start of the recording to its end, with its own timing. A value. [Any]
struct Take {
    Seconds from{};
    Seconds end{};                 ///< of the recording
    std::vector<TakeNote> notes{}; ///< in the order in which they were played

    friend bool operator==(const Take&, const Take&) = default;
};

enum class NoteEnd {
    KeyUp,  ///< as the hands played: for quantising and for the score
    Silence ///< with what the pedal held
};

/// The take as notes of a piece, sorted. The timing is the player's, rounded to ticks; music::quantised() makes a view of it.
/// A note ends where the next one of its pitch begins, and no note is shorter than a tick. [Any]
std::vector<music::Note> notesOf(
    const Take& take, const music::TempoMap& tempo, int ticksPerQuarter, NoteEnd noteEnd = NoteEnd::KeyUp);

} // namespace inventio::midi
