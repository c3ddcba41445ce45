#pragma once

#include <filesystem>
#include <memory>

#include <gtest/gtest.h>

#include "core/audio/sound_fonts.h"
#include "core/devices/fluidsynth/fluid_synth.h"

namespace inventio::audio::testing {

/// A small font where there is one, since each test loads it anew; the library of FluidSynth brings one in any case.
inline std::filesystem::path testFont()
{
    const std::filesystem::path small = "/usr/share/sounds/sf2/TimGM6mb.sf2";
    return std::filesystem::exists(small) ? small : defaultSoundFont(soundFontFolders()).value();
}

inline std::unique_ptr<Synth> testSynth(const SynthSettings& settings = {})
{
    auto synth = devices::createFluidSynth(testFont(), settings);
    EXPECT_TRUE(synth) << synth.error().message;
    return synth ? *std::move(synth) : nullptr;
}

} // namespace inventio::audio::testing
