#pragma once

#include <vector>

#include "core/analysis/key.h"
#include "core/music/sequence.h"

namespace inventio::analysis {

struct KeySignature {
    music::Ticks at;
    int fifths = 0; ///< sharps, or flats below 0; -7..7
    Mode mode = Mode::Major;

    /// The pitch class of the major key with these accidentals, C is 0.
    int majorTonic() const { return (fifths * 7 + 84) % 12; }

    friend bool operator==(const KeySignature&, const KeySignature&) = default;
};

/// The key signatures that a sequence holds, sorted: those of the conductor, or else of the tracks. [Any]
std::vector<KeySignature> writtenKeySignatures(const music::Sequence& sequence);

/// The same, or else one at tick 0 for the key it seems to be in. Never empty; the first one holds from the start. [Any]
std::vector<KeySignature> keySignatures(const music::Sequence& sequence);

} // namespace inventio::analysis
