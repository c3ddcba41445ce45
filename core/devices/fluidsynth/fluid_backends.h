#pragma once

#include <optional>
#include <string_view>

#include "core/audio/sound_device.h"

namespace inventio::devices {

/// The ways to the loudspeakers that FluidSynth knows: PulseAudio, JACK, ALSA. PipeWire serves the first two. For a further
/// one of its drivers add a row to the table in the source. [Any]
audio::AudioBackends fluidBackends();

/// The rate at which a device runs, if a message of FluidSynth says that it is not the one wanted. Pure. [Any]
std::optional<int> rateComplainedOf(std::string_view message);

} // namespace inventio::devices
