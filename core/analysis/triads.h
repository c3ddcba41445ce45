#pragma once

#include <span>
#include <vector>

#include "core/grid/roll.h"

namespace inventio::analysis {

/// What the major and minor triads that hold all of some pitches say about their bass. Two pitches may belong to several.
struct TriadReading {
    bool isTriad = false;   ///< there is such a triad
    bool isOnRoot = false;  ///< the root of one is in the bass
    bool isOnFifth = false; ///< there is one only, and its fifth is in the bass
};

/// The pitches that sound at a step, the lowest first. [Any]
std::vector<int> pitchesAt(const grid::Roll& roll, int step);

/// Reads pitches, MIDI numbers, the lowest first, at least one. [Any]
TriadReading readTriads(std::span<const int> pitches);

} // namespace inventio::analysis
