#pragma once

#include <cstdint>
#include <vector>

#include "core/music/sequence.h"

namespace inventio::grid {

/// How a note's pitch comes onto the roll.
enum class PitchRole : std::uint8_t {
    Own,      ///< a line of its own
    Folded,   ///< shown octaves away from the rest of the piece, as it lies outside the roll: not to be edited
    Doubling, ///< goes with a note octaves away, and is shown as that one
};

struct SeenPitch {
    int pitch = 0; ///< where the roll shows it; a pitch outside the roll takes no part
    PitchRole role = PitchRole::Own;

    friend bool operator==(const SeenPitch&, const SeenPitch&) = default;
};

/// At which pitches a model sees a sequence. A value.
struct PitchView {
    int shift = 0; ///< semitones, whole octaves: how much higher than it sounds the piece is seen, additions too
    std::vector<std::vector<SeenPitch>> notes; ///< by track and note of the sequence

    friend bool operator==(const PitchView&, const PitchView&) = default;
};

/// Every note at its own pitch. [Any]
PitchView writtenPitches(const music::Sequence& piece);

} // namespace inventio::grid
