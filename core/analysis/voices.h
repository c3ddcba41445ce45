#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/grid/roll.h"

namespace inventio::analysis {

enum class Voice { Soprano, Alto, Tenor, Bass };

inline constexpr std::array kAllVoices{Voice::Soprano, Voice::Alto, Voice::Tenor, Voice::Bass};
inline constexpr int kVoices = static_cast<int>(kAllVoices.size());

/// Where a voice is at home. MIDI numbers, both included.
struct VoiceRange {
    int low = 0;
    int high = 127;

    /// How many semitones a pitch lies outside.
    constexpr int excess(int pitch) const { return pitch < low ? low - pitch : pitch > high ? pitch - high : 0; }
};

VoiceRange rangeOf(Voice voice);
/// The voice in the middle of whose range a pitch is most at home.
Voice voiceNear(int pitch);

/// Which voice of a merged roll sings what. Lines do not cross; two neighbours may sing in unison. A value. [Any]
struct VoiceLines {
    /// What a voice sounds at every step, as MIDI number, 0 where it rests. [voices, steps]
    std::array<std::vector<std::uint8_t>, kVoices> pitches;
    /// Notes that no voice has at their onset: more than four sound. Sorted.
    std::vector<grid::GridNote> unassigned;

    int pitchAt(Voice voice, int step) const
    {
        return pitches[static_cast<std::size_t>(voice)][static_cast<std::size_t>(step)];
    }
    /// The voice that starts this note, the upper one of a unison; nullopt if it is unassigned.
    std::optional<Voice> voiceOf(const grid::GridNote& note) const;
};

/// Finds voices as a listener does: each moves as little as it can, stays in its range, keeps its note while that sounds
/// and prefers singing with a neighbour for a moment to falling silent. The best reading of the whole roll, in time and
/// memory that grow with its length only.
VoiceLines separateVoices(const grid::Roll& roll);

} // namespace inventio::analysis
