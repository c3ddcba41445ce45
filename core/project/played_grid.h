#pragma once

#include "core/analysis/beat_tracking.h"
#include "core/composing/canvas.h"
#include "core/grid/score_grid.h"
#include "core/music/sequence.h"

namespace inventio::project {

/// The timing of a beat that was found, led through the moments at which the player struck: what is added on the step of a
/// note sounds with it, however uneven the playing is. `piece` is what the beat was found in. [Any]
grid::Timing timingThroughNotes(const analysis::BeatFinding& beat, const music::Sequence& piece);

/// Where the beat may be another than the player's, by a factor or for a while, locks what starts neither on a beat nor with
/// a note: there nobody has played, and it may be no place of the music. [Any]
void lockBetweenBeats(composing::CellMask& locked, const grid::ScoreGrid& grid, const analysis::BeatFinding& beat);

} // namespace inventio::project
