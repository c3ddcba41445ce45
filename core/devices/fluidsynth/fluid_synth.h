#pragma once

#include <filesystem>
#include <memory>

#include "core/audio/frames.h"
#include "core/audio/synth.h"
#include "core/base/result.h"

namespace inventio::audio {

/// How to make a synthesizer.
struct FluidSynthSettings {
    int rate = kUsualRate; ///< frames a second, kLowestRate..kHighestRate
    int polyphony = 256;   ///< voices that sound at once, 1..65535; an instrument takes one to four for a note
    bool hasReverb = true; ///< echoes as in a small hall
};

/// A FluidSynth playing `soundFont` (.sf2 or .sf3) on kSynthChannels channels. All samples are in memory afterwards, so that
/// the audio thread never waits for a file; synthesizers of one font share them. Takes 25 ms to seconds. Fails with
/// NotFound or BadInput, and says what is wrong with the file. [Any, not RT]
base::Result<std::unique_ptr<Synth>> createFluidSynth(
    const std::filesystem::path& soundFont, const FluidSynthSettings& wanted = {});

} // namespace inventio::audio
