#pragma once

#include "core/audio/sound_engine.h"

namespace inventio::devices {

/// Synthesizers and ways to the loudspeakers, all by FluidSynth. Its drivers read the environment: see
/// prepareSoundEnvironment(). [Any]
audio::SoundEngine fluidEngine();

/// Tells the sound servers' libraries who plays, and not to start a server that nobody asked for. What is set already stays.
/// To be called in main before there is a second thread, since another one may be reading the environment. [Main]
void prepareSoundEnvironment();

} // namespace inventio::devices
