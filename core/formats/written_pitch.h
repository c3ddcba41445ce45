#pragma once

#include <optional>

#include "core/music/sequence.h"

namespace inventio::formats {

/// How a transposing instrument's part is written: what is to be added to what is written to hear what sounds.
struct WrittenPitch {
    int diatonic = 0;  ///< staff places, without the octaves
    int chromatic = 0; ///< semitones, without the octaves
    int octaves = 0;

    int semitones() const { return chromatic + 12 * octaves; }
    /// How many sharps more than sounding the written key signature has.
    int fifths() const;
    friend bool operator==(const WrittenPitch&, const WrittenPitch&) = default;
};

/// A sequencer-specific event (FF 7F) that keeps it in a track of sounding pitches. [Any]
music::RawEvent writtenPitchEvent(const WrittenPitch& written);

/// What such an event of the track says; nullopt without one. [Any]
std::optional<WrittenPitch> writtenPitchOf(const music::Track& track);

} // namespace inventio::formats
