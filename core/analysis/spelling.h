#pragma once

#include <compare>
#include <vector>

#include "core/music/sequence.h"

namespace inventio::analysis {

/// How a pitch is written.
struct Spelling {
    int letter = 0; ///< 0 is C, 6 is B
    int alter = 0;  ///< -1 flat, 1 sharp
    int octave = 4; ///< of the letter; 4 begins with middle C

    /// The place on the line of fifths: C is 0, F sharp 6, B flat -2.
    int fifths() const;
    friend auto operator<=>(const Spelling&, const Spelling&) = default;
};

/// The name that a pitch has at a place on the line of fifths, which must be one of its pitch class. [Any]
Spelling spellingAt(int pitch, int fifths);

/// How every pitch is written at every time, whether a note is there or not: in the key signature that the notes around are
/// best written in, near to that of the file if there is one. A value. [Any]
class SpellingMap {
public:
    SpellingMap() = default; ///< C major throughout
    explicit SpellingMap(const music::Sequence& sequence);

    /// A note that begins at `tick` is written as spellNotes() says.
    Spelling at(music::Ticks tick, int pitch) const;

private:
    /// From this note on.
    struct Change {
        music::Ticks at;
        int pitch = 0;
        int fifths = 0; ///< of the key signature
    };

    std::vector<Change> m_changes; ///< sorted
};

/// How each note of each track is written: in the key signature that it and the notes around it are best written in, near
/// to that of the file if there is one. Drums have no names that mean anything. [Any]
std::vector<std::vector<Spelling>> spellNotes(const music::Sequence& sequence);

} // namespace inventio::analysis
