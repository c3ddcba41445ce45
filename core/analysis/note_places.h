#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/analysis/played_onsets.h"
#include "core/grid/timing.h"
#include "core/music/sequence.h"

namespace inventio::analysis {

/// A note of a sequence in seconds, and which one it is.
struct TimedNote {
    PlayedNote played;
    std::size_t track = 0;
    std::size_t note = 0;
};

/// All notes, drums too, sorted by onset. [Any]
std::vector<TimedNote> timedNotes(const music::Sequence& piece);

/// The steps that onsets were meant for by `timing.map`. `spread` is the unevenness of the playing in seconds. [Any]
std::vector<std::int64_t> stepsByMap(const grid::Timing& timing, const music::Sequence& piece,
    std::span<const PlayedOnset> onsets, int stepsPerBeat, double spread);

/// Gives every note its place: onsets on the steps given for them, ends on the onset they reach to, or else by `timing.map`.
/// What rings on behind the last onset ends with a beat: how long somebody held it says little. `onsets` are those of
/// `notes`. [Any]
void placeNotes(grid::Timing& timing, const music::Sequence& piece, std::span<const TimedNote> notes,
    std::span<const PlayedOnset> onsets, std::span<const std::int64_t> steps, int stepsPerBeat);

/// Says which notes are sure: those near their step that share it with none struck at another time. [Any]
void markUnsure(grid::Timing& timing, const music::Sequence& piece);

/// Makes unsure also what was struck within a quarter of a note that is: where rounding bent a rhythm, all of it looks
/// wrong. For music whose rhythm is exact, in which what is off the grid was meant so. [Any]
void markBentRhythms(grid::Timing& timing, const music::Sequence& piece);

} // namespace inventio::analysis
