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

/// Where each note of a track is printed. Each quarter of a bar has one grid: the coarsest that its notes fit, so that
/// what lies in it can be written with one kind of tuplet at most. `bars` reach to the last note's end. [Any]
std::vector<PrintedTime> printedTimes(
    std::span<const music::Note> notes, int ticksPerQuarter, std::span<const NotationBar> bars);

} // namespace inventio::formats
