#pragma once

#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/music/note.h"
#include "core/music/time_signature_map.h"

namespace inventio::music {

/// The lines that notes are drawn to: `parts` of them divide `span` evenly, beginning anew with every bar. Two numbers
/// rather than one, so that triplets are exact also where a quarter has no whole third of its ticks.
struct QuantiseGrid {
    Ticks span = {480}; ///< > 0
    int parts = 4;      ///< > 0

    enum class Feel { Straight, Triplet };
    /// Lines a whole note's `denominator`-th part apart; 16 for sixteenths, with Triplet three in the time of two.
    static QuantiseGrid ofNotes(int denominator, int ticksPerQuarter, Feel feel = Feel::Straight);

    friend bool operator==(const QuantiseGrid&, const QuantiseGrid&) = default;
};

enum class QuantiseLengths {
    Keep, ///< a note moves as a whole
    Snap, ///< its end is drawn to a line as well, at least one line after its onset's
};

struct QuantiseSettings {
    QuantiseGrid grid{};
    int strengthPercent = 100; ///< 0..100: how much of the way to its line a note goes; 0 leaves all as it was played
    int swingPercent = 0;      ///< 0..100: how late every second line is; 100 gives the two lengths of triplets, 2:1
    QuantiseLengths lengths = QuantiseLengths::Keep;

    /// Fails with BadInput, naming the value out of range.
    base::Result<void> validate() const;

    friend bool operator==(const QuantiseSettings&, const QuantiseSettings&) = default;
};

/// `played` in time, one note for each and in the same order; pitches and velocities are as they were. What was played
/// is not changed, so another strength is only another call. Each onset goes to the nearest line; of several notes of
/// one pitch that would meet on a line the nearest goes there and the others stay where they are. Notes of one pitch
/// that did not overlap do not overlap afterwards: the earlier one is shortened, to no less than a tick. [Any]
std::vector<Note> quantised(
    std::span<const Note> played, const QuantiseSettings& settings, const TimeSignatureMap& metre);

} // namespace inventio::music
