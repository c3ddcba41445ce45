#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/analysis/harmony/heard_chord.h"
#include "core/analysis/harmony/phrases.h"
#include "core/analysis/harmony/slices.h"
#include "core/analysis/key.h"

namespace inventio::analysis {

inline constexpr int kModes = 2;
inline constexpr int kKeys = kModes * kPitchClasses; ///< C major to B major, then C minor to B minor
inline constexpr int kSlicePlaces = 3;

constexpr Mode modeOf(int key)
{
    return key < kPitchClasses ? Mode::Major : Mode::Minor;
}
/// The key that lies as far above C as `key` above the tonic of `from`.
constexpr int keyAbove(int key, int from)
{
    return (key + kPitchClasses - from % kPitchClasses) % kPitchClasses + (key < kPitchClasses ? 0 : kPitchClasses);
}

/// A Roman numeral and what it means.
struct Numeral {
    std::string name; ///< "V65/V", "viiø7"
    HeardChord chord; ///< in C
};

template <class Value> using ForModes = std::array<Value, kModes>;

/// What people hear in chorales, as counts and shares.
struct HarmonyCounts {
    ForModes<std::vector<Numeral>> numerals;
    ForModes<std::vector<std::vector<float>>>
        follows; ///< how often the second numeral follows the first within a phrase
    ForModes<std::vector<std::vector<float>>> closes; ///< the same where the second ends a phrase
    ForModes<std::vector<float>> heard;               ///< how often each is there but at the end of a phrase
    ForModes<std::vector<float>> phraseEnds;          ///< how often a phrase ends on it

    std::array<float, kManners> belongs{}; ///< the share of notes of a manner that belong to the chord
    std::array<float, kEntries> isBass{};  ///< the share of lowest chord tones that are the chord's bass
    std::array<std::array<float, kPitchClasses>, kModes> foreign{};  ///< notes outside the chord, from the tonic
    std::array<std::array<float, kMostTones>, kChordKinds> tones{};  ///< which tone an upper chord note is
    std::array<std::array<float, kMostTones>, kChordKinds> absent{}; ///< the share of slices without the tone

    std::array<float, kSlicePlaces> stays{}; ///< the share of slices whose chord goes on
    std::array<float, kEndings> ends{};      ///< the share of slices before which a phrase ends
    PhraseLengths phraseLengths{};
    std::array<float, 2> modulates{}; ///< the share of new chords in a new key: within and between phrases
    std::array<std::array<float, kKeys>, kModes> keySteps{};  ///< where to, from the key before
    std::array<std::array<float, kKeys>, kModes> localKeys{}; ///< how much of a piece is in each key, from its own
};

} // namespace inventio::analysis
