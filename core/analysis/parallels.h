#pragma once

#include "core/analysis/voices.h"

namespace inventio::analysis {

/// How often two voices keep a perfect interval while both move the same way.
struct Parallels {
    int fifths = 0;
    int octaves = 0;

    friend bool operator==(const Parallels&, const Parallels&) = default;
};

/// How two voices go on from a pair of pitches to the next, rests excluded.
struct Progression {
    int upperBefore = 0;
    int lowerBefore = 0;
    int upperAfter = 0;
    int lowerAfter = 0;
};

/// Both move, the same way, from a fifth to a fifth (or twelfths, and so on) or from an octave to an octave. Unisons are
/// no octaves: two voices that sing together for a while are one. [Any]
bool isParallelFifth(const Progression& progression);
bool isParallelOctave(const Progression& progression);

/// All pairs of voices, all steps. [Any]
Parallels countParallels(const VoiceLines& lines);

} // namespace inventio::analysis
