#pragma once

#include <string>

#include "core/analysis/voices.h"
#include "core/grid/roll.h"
#include "core/grid/score_grid.h"
#include "core/music/sequence.h"

namespace inventio::composing {

/// The sequence with exactly the edits between `grid.roll()` and `result`. `grid` was made from `original`, `result`
/// is as long. [Any]
///
/// A note of the grid that is in `result` too (same step, pitch and length) keeps its notes in the sequence as they
/// are: track, ticks, velocity. One that is not takes all notes behind it away. What only `result` has is added on tracks
/// of its own at the end, one for each register in use: "Added soprano", "Added alto", "Added tenor", "Added bass". Added
/// notes lie on the grid's steps (ScoreGrid::tickOf) and are as loud as the notes around them; their tracks have channels of their own, as
/// long as there are any, with the instrument of the track nearest in pitch.
///
/// Read again, the outcome has the roll `result`, unless an overlapping note was removed (ScoreGrid::overlapping).
/// A sequence of fewer than 4 ticks a quarter, where sixteenths have no tick, gets four times as many before notes
/// are added to it; that changes no note's time.
music::Sequence applyRoll(const music::Sequence& original, const grid::ScoreGrid& grid, const grid::Roll& result);

/// What the track of an added voice is called.
std::string nameOfAdded(analysis::Voice voice);

} // namespace inventio::composing
