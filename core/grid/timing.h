#pragma once

#include <cstdint>
#include <vector>

#include "core/grid/beat_map.h"
#include "core/music/sequence.h"

namespace inventio::grid {

/// Where a note lies on the grid.
struct NotePlace {
    std::int64_t step = 0; ///< >= 0
    std::int64_t end = 1;  ///< > step
    /// False where rounding changed what is heard: a note far from its step, or one of two that came one after the other
    /// and share a step. It is not to be taken for wrong.
    bool isSure = true;

    friend bool operator==(const NotePlace&, const NotePlace&) = default;
};

/// How a sequence lies on the grid.
struct Timing {
    BeatMap map = BeatMap::written(480);
    music::TimeSignatureMap metre;              ///< of the steps: in ticks as if the music were written at its tempo
    std::vector<std::vector<NotePlace>> places; ///< by track and note of the sequence

    friend bool operator==(const Timing&, const Timing&) = default;
};

/// The file's own grid: every note at its nearest step, and sure. [Any]
Timing writtenTiming(const music::Sequence& piece);

} // namespace inventio::grid
