#pragma once

#include <vector>

#include "core/grid/timing.h"
#include "core/music/sequence.h"

namespace inventio::analysis {

/// By track and note of a sequence: the semitones, whole octaves, to the note that it doubles, which sounds from the same
/// step for about as long; 0 for a note of its own.
using Doublings = std::vector<std::vector<int>>;

/// Finds what is one voice in octaves: tracks that go along with others from begin to end, tracks that are two lines an
/// octave or more apart, and highest or lowest lines in octaves. A root that a chord holds twice is no doubling: the voices
/// go their own ways. What lies nearer to the middle of the roll is the voice, what lies farther its doubling. Drums double
/// nothing. O(notes). [Any]
Doublings findDoublings(const music::Sequence& piece, const grid::Timing& timing);

} // namespace inventio::analysis
