#pragma once

#include <array>
#include <optional>
#include <span>

namespace inventio::analysis {

enum class ChordKind {
    Major,
    Minor,
    Diminished,
    Augmented,
    DominantSeventh,
    MinorSeventh,
    MajorSeventh,
    HalfDiminished,
    DiminishedSeventh
};

struct Chord {
    ChordKind kind = ChordKind::Major;
    int root = 0; ///< pitch class, 0..11, C is 0

    friend bool operator==(const Chord&, const Chord&) = default;
};

/// The triad or seventh chord that some pitches make, in any position; a seventh chord may lack its fifth. nullopt for
/// anything else. Of a diminished seventh every note may be the root: the lowest pitch is. [Any]
std::optional<Chord> chordOf(std::span<const int> pitches);

bool isTriad(ChordKind kind);
/// The semitones from root to seventh; nullopt for a triad.
std::optional<int> seventhOf(ChordKind kind);

} // namespace inventio::analysis
