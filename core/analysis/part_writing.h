#pragma once

#include <string_view>
#include <vector>

#include "core/analysis/voices.h"
#include "core/grid/metre_grid.h"

namespace inventio::analysis {

/// What a teacher of harmony underlines.
enum class FaultKind {
    ParallelFifths,
    ParallelOctaves,
    HiddenFifths, ///< of the outer voices: reached in the same direction, with a leap above
    HiddenOctaves,
    ContraryFifths, ///< of the outer voices: from one to the other in opposite directions
    ContraryOctaves,
    LeadingToneAstray,  ///< does not rise to the tonic when the dominant resolves
    LeadingToneDoubled, ///< while the dominant resolves
    SeventhAstray,      ///< does not fall by step
    UnreasonedSixFour,  ///< neither cadential nor passing nor over a pedal
    BareFifth,          ///< a beat of three voices or more without a third
    DoubledThird,       ///< of a major triad
    BassLeap,           ///< a tritone, a seventh, or more than an octave
    LeapingDissonance,  ///< a second or seventh that is struck and that neither voice reaches and leaves by step
    Overlap,            ///< a voice goes beyond where its neighbour just was
    WideSpacing,        ///< more than an octave between neighbours above the bass
    OutOfRange,
};

inline constexpr int kFaultKinds = static_cast<int>(FaultKind::OutOfRange) + 1;

/// In words, "parallel fifths".
std::string_view nameOf(FaultKind kind);

struct Fault {
    FaultKind kind = FaultKind::ParallelFifths;
    int step = 0;                      ///< where it is heard
    std::vector<grid::GridNote> notes; ///< that are concerned, at least one; sorted

    friend bool operator==(const Fault&, const Fault&) = default;
};

/// All faults, by step, then kind. `metre` says where beats begin, one position a step. [Any]
std::vector<Fault> findFaults(const grid::Roll& roll, const std::vector<grid::MetrePosition>& metre);

} // namespace inventio::analysis
