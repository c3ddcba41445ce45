#include "core/grid/timing.h"

#include <algorithm>

#include "core/grid/metre_grid.h"

namespace inventio::grid {

Timing writtenTiming(const music::Sequence& piece)
{
    Timing timing{BeatMap::written(piece.ticksPerQuarter), piece.metre, {}};
    for (const music::Track& track : piece.tracks) {
        auto& places = timing.places.emplace_back();
        places.reserve(track.notes.size());
        for (const music::Note& note : track.notes) {
            const std::int64_t step = nearestStep(note.onset, piece.ticksPerQuarter);
            places.push_back({step, std::max(nearestStep(note.end(), piece.ticksPerQuarter), step + 1)});
        }
    }
    return timing;
}

} // namespace inventio::grid
