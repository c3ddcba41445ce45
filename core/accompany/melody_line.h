#pragma once

#include <optional>
#include <vector>

#include "core/accompany/symbols.h"
#include "core/base/result.h"
#include "core/grid/metre_grid.h"
#include "core/music/sequence.h"

namespace inventio::accompany {

/// The melody of a piece as a model sees it, from its first bar to its last.
struct MelodyLine {
    int firstStep = 0; ///< of the piece, where the first bar begins; what follows counts from there
    Slot symbols;      ///< a whole number of bars
    std::vector<grid::MetrePosition> metre; ///< one a step
    std::vector<int> spans;                 ///< one a step, counted from the begin of the piece
    int octaves = 0;                        ///< seen so many octaves higher than it sounds
    int velocity = 80;                      ///< mean of its notes'

    int steps() const { return static_cast<int>(symbols.size()); }
};

/// Where the melody is unless somebody says otherwise: the first track that has notes and is no drums. nullopt: there is
/// none. [Any]
std::optional<int> melodyTrack(const music::Sequence& sequence);

/// The line of some notes of a sequence; of those that sound together the highest is the melody. Notes are seen at the
/// nearest sixteenth. A melody far from where people sing is seen some octaves away. Fails without notes, and for a piece of
/// more than grid::kMaxGridSteps. [Any]
base::Result<MelodyLine> melodyLine(std::vector<music::Note> played, const music::Sequence& sequence);

/// The line of melodyTrack().
base::Result<MelodyLine> melodyLine(const music::Sequence& sequence);

} // namespace inventio::accompany
