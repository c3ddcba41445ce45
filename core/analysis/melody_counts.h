#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "core/analysis/key.h"

namespace inventio::analysis {

inline constexpr int kWidestStep = 12; ///< semitones; what leaps farther counts as this

/// Where in a tune a note stands, as far as it tells about its pitch.
/// The first, the last, or by its length and whether it is on a quarter: up to 2 steps, 5 steps, 7 steps, longer.
inline constexpr int kMelodyPlaces = 10;

/// How often tunes go on from two notes to a third.
struct MelodyStep {
    static constexpr int kNoneBefore = 99;

    Mode mode = Mode::Major;
    std::int8_t from = 0;   ///< the second note: semitones above the tonic, 0..11
    std::int8_t before = 0; ///< semitones from the first to the second, or kNoneBefore
    std::int8_t by = 0;     ///< semitones from the second to the third
    std::int16_t count = 0;
};

/// How often the degrees of the scale stand in a place of a tune: semitones above the tonic.
struct MelodyPlaceCounts {
    Mode mode = Mode::Major;
    std::int8_t place = 0; ///< below kMelodyPlaces
    std::array<std::int16_t, 12> counts{};
};

/// In which rhythm a tune goes on from one note to the next: by the length of the first (up to 2 steps, 5 steps, longer),
/// whether the second has more than 2 steps, and whether there is a rest between them.
inline constexpr int kMelodyRhythms = 12;

/// How often tunes move by so much in a rhythm.
struct MelodyRhythmCounts {
    std::int8_t rhythm = 0;                                 ///< below kMelodyRhythms
    std::array<std::int16_t, 2 * kWidestStep + 1> counts{}; ///< of semitones, the widest step down first
};

// Counted by `count_melodies` in the tunes that the shipped model learned from. [Any]
std::span<const MelodyStep> melodySteps();
std::span<const MelodyPlaceCounts> melodyPlaces();
std::span<const MelodyRhythmCounts> melodyRhythms();

} // namespace inventio::analysis
