#pragma once

#include <filesystem>

#include "core/audio/fluid_synth.h"
#include "core/audio/player.h"
#include "core/base/result.h"

namespace inventio::audio {

/// All that a player needs to sound with `soundFont`, to be made off the GUI's thread and then handed to setSynths(). When it
/// fails, the player goes on with what it has. Fails as createFluidSynth() does. [Any, not RT]
base::Result<SynthSet> createSynthSet(const std::filesystem::path& soundFont, const FluidSynthSettings& settings = {});

} // namespace inventio::audio
