#pragma once

#include <span>
#include <vector>

#include "core/formats/notation.h"

namespace inventio::formats {

/// Where a note is printed, in units.
struct PrintedTime {
    int start = 0;
    int end = 0; ///< > start
};

/// How many units, up to a sixteenth, the freely played tracks of a piece lie behind its beats: so much earlier more of their
/// notes would begin on beats and halves of beats, and clearly so. 0 where none is late. [Any]
double latenessOf(const music::Sequence& sequence, std::span<const NotationBar> bars);

/// Where each note of a track is printed, that of a freely played one `late` units before it sounds. Each quarter of a bar has
/// one grid: the coarsest that its notes fit, so that what lies in it can be written with one kind of tuplet at most. `bars`
/// reach to the last note's end. [Any]
std::vector<PrintedTime> printedTimes(
    std::span<const music::Note> notes, int ticksPerQuarter, std::span<const NotationBar> bars, double late);

} // namespace inventio::formats
