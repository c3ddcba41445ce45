#pragma once

#include "core/audio/sound_device.h"
#include "core/audio/synth.h"

namespace inventio::audio {

/// What sound is made with: the seam to the machine. Whoever puts a program together chooses it; all others see this. A
/// value. [Any]
struct SoundEngine {
    AudioBackends backends;
    MakeSynth makeSynth;
};

} // namespace inventio::audio
