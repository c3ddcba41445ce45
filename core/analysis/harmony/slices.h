#pragma once

#include <vector>

#include "core/music/sequence.h"

namespace inventio::analysis {

inline constexpr int kSlicesPerQuarter = 2;

inline constexpr int kEntries = 6;    ///< held, at the slice's begin or later; the same on a beat
inline constexpr int kLengths = 4;    ///< to a sixteenth, an eighth, a quarter, more
inline constexpr int kArrivals = 4;   ///< from a rest, the same pitch, a step, a leap
inline constexpr int kDepartures = 5; ///< to a rest, the same pitch, a step down, a step up, a leap
inline constexpr int kManners = kEntries * kLengths * kArrivals * kDepartures;

/// How a note stands to its time and its neighbours, which tells whether it belongs to the chord: 0..kManners - 1.
constexpr int mannerOf(int entry, int length, int arrival, int departure)
{
    return ((entry * kLengths + length) * kArrivals + arrival) * kDepartures + departure;
}
constexpr int entryOf(int manner)
{
    return manner / (kLengths * kArrivals * kDepartures);
}

/// A note as it sounds in a slice.
struct SliceNote {
    int pitch = 60;
    int manner = 0;
    bool isLowest = false;
    bool isHeld = false; ///< began before the slice
};

/// Where a slice lies.
enum class SlicePlace { Downbeat, Beat, OffBeat };

/// How the notes around a beat speak for the end of a phrase: 0..kEndings - 1.
inline constexpr int kEndings = 24;

/// An eighth of the music: chords do not change within.
struct Slice {
    music::Ticks at;
    SlicePlace place = SlicePlace::Downbeat;
    std::vector<SliceNote> notes; ///< from the lowest
    int ending = 0;               ///< how much what is before it sounds like the end of a phrase
};

/// The slices from tick 0 to the end of the last note; drums left out. [Any]
std::vector<Slice> slicesOf(const music::Sequence& sequence);

} // namespace inventio::analysis
