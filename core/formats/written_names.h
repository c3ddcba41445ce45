#pragma once

#include <vector>

#include "core/analysis/spelling.h"
#include "core/formats/notation.h"
#include "core/formats/written_pitch.h"

namespace inventio::formats {

/// How the heads of a sequence are named on paper: spelled, and transposed for transposing instruments. A value.
class WrittenNames {
public:
    explicit WrittenNames(const music::Sequence& sequence);

    analysis::Spelling of(const NotationChord::Head& head) const;
    /// How a track is transposed; nothing for one that is not.
    const WrittenPitch& transpositionOf(int track) const { return m_written[static_cast<std::size_t>(track)]; }

private:
    std::vector<std::vector<analysis::Spelling>> m_names; ///< for each note of each track, as it sounds
    std::vector<WrittenPitch> m_written;                  ///< for each track
};

} // namespace inventio::formats
