#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace inventio::analysis {

inline constexpr int kSlip = 2; ///< semitones: a finger hits the key beside the right one, or the next

/// A note of a line, as somebody played it.
struct LineNote {
    int step = 0;   ///< sixteenths
    int length = 1; ///< sixteenths
    int pitch = 0;  ///< MIDI number
    bool isSure = false;
};

/// The pitch that a note was meant to have.
struct MeantPitch {
    std::array<double, 2 * kSlip + 1> probabilities{}; ///< of the pitch `kSlip` below the one played, and so on upwards

    double of(int slip) const { return probabilities[static_cast<std::size_t>(slip + kSlip)]; } ///< -kSlip..kSlip
    double ofAnySlip() const { return 1.0 - of(0); }
};

/// Where a note stands in its line: see kMelodyPlaces.
int melodyPlace(std::span<const LineNote> line, std::size_t note);
/// How a line comes to a note that is not its first: see kMelodyRhythms.
int melodyRhythm(std::span<const LineNote> line, std::size_t note);

/// What a line was meant to be, if somebody hit a wrong key now and then: all its notes are judged together, by how tunes
/// go on (melody_counts.h), in all keys, and by how this one goes on elsewhere. How often its player slips is found on the
/// way. One a note of the line, which is sorted by step. Forward and backward in a hidden Markov chain, O(notes). [Any]
std::vector<MeantPitch> meantPitches(std::span<const LineNote> line);

} // namespace inventio::analysis
