#pragma once

#include <filesystem>

#include "core/audio/player.h"
#include "core/audio/synth.h"
#include "core/base/result.h"

namespace inventio::audio {

/// All that a player needs to sound with `soundFont`, to be made off the GUI's thread and then handed to setSynths(). When it
/// fails, the player goes on with what it has. Fails as MakeSynth does. [Worker]
base::Result<SynthSet> createSynthSet(
    const MakeSynth& makeSynth, const std::filesystem::path& soundFont, const SynthSettings& settings = {});

} // namespace inventio::audio
