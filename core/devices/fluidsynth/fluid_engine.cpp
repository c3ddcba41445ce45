#include "core/devices/fluidsynth/fluid_engine.h"

#include <cstdlib>

#include "core/devices/fluidsynth/fluid_backends.h"
#include "core/devices/fluidsynth/fluid_synth.h"

namespace inventio::devices {

audio::SoundEngine fluidEngine()
{
    return {fluidBackends(), createFluidSynth};
}

void prepareSoundEnvironment()
{
    // Or else looking for a JACK server would start one; and mixers should show who plays.
    ::setenv("JACK_NO_START_SERVER", "1", 0);
    ::setenv("PULSE_PROP_application.name", "Inventio", 0);
}

} // namespace inventio::devices
