#pragma once

#include <filesystem>
#include <memory>

#include "core/audio/synth.h"
#include "core/base/result.h"

namespace inventio::devices {

/// A FluidSynth, made as audio::MakeSynth promises; synthesizers of one font share its samples. Takes 25 ms to seconds.
/// [Worker]
base::Result<std::unique_ptr<audio::Synth>> createFluidSynth(
    const std::filesystem::path& soundFont, const audio::SynthSettings& wanted = {});

} // namespace inventio::devices
