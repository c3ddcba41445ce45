#pragma once

#include <cstddef>
#include <vector>

#include "core/grid/roll.h"
#include "core/music/note.h"

namespace inventio::ui {

/// A note that the model would add.
struct LensChoice {
    music::Note note;
    double probability = 0.0; ///< 0..1, that it is right

    friend bool operator==(const LensChoice&, const LensChoice&) = default;
};

inline constexpr int kLensChoices = 12; ///< that are shown as notes

/// What the model would do, before it does: for every step and pitch of its grid the probability that a note should
/// start there, and that the note which starts there should go. A value. [Any]
struct LensMap {
    int firstStep = 0; ///< of the piece, in sixteenths
    int steps = 0;
    std::vector<float> add;    ///< 0..1 [steps, pitches 36..83]
    std::vector<float> remove; ///< 0..1 [steps, pitches 36..83]
    std::vector<LensChoice>
        choices{}; ///< the likeliest additions, the first first; none begins where another one sounds

    /// `step` counts from firstStep. The cell must be in the map.
    static std::size_t index(int step, int pitch)
    {
        return static_cast<std::size_t>(step) * grid::kPitches + static_cast<std::size_t>(pitch - grid::kLowestPitch);
    }
    bool contains(int step, int pitch) const
    {
        return step >= 0 && step < steps && pitch >= grid::kLowestPitch && pitch < grid::kLowestPitch + grid::kPitches;
    }

    friend bool operator==(const LensMap&, const LensMap&) = default;
};

/// How hot a probability looks, 0..1: its logarithm, from one in a thousand to one in one. [Any]
double lensHeat(float probability);

} // namespace inventio::ui
