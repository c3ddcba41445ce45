#pragma once

#include <array>
#include <optional>

#include "core/analysis/chords.h"

namespace inventio::analysis {

inline constexpr int kPitchClasses = 12;
inline constexpr int kChordKinds = 9;
inline constexpr int kMostTones = 4;

/// A triad or seventh chord with the note that stands below.
struct HeardChord {
    ChordKind kind = ChordKind::Major;
    int root = 0;      ///< pitch class, 0..11, C is 0
    int inversion = 0; ///< 0: the root is in the bass, 1: the third, 2: the fifth, 3: the seventh

    /// Of its bass, 0..11.
    int bass() const;
    /// Which of its tones a pitch class is: 0 root, 1 third, 2 fifth, 3 seventh; nullopt if none.
    std::optional<int> toneOf(int pitchClass) const;
    /// The same, some semitones higher.
    HeardChord raisedBy(int semitones) const;

    friend bool operator==(const HeardChord&, const HeardChord&) = default;
};

/// Three, or four with a seventh. [Any]
int toneCount(ChordKind kind);
/// Semitones from the root to a tone of a chord. [Any]
int intervalOf(ChordKind kind, int tone);

// All chords have a number, so that tables can be made of them. [Any]
inline constexpr int kHeardChords = kChordKinds * kMostTones * kPitchClasses;
/// Each number from 0 stands for a chord, but those of triads in the third inversion.
HeardChord heardChord(int number);
int numberOf(const HeardChord& chord);
bool isPossible(const HeardChord& chord);

} // namespace inventio::analysis
