#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/audio/frames.h"
#include "core/audio/sound_file.h"

namespace inventio::app {

/// What `inventio render` was told.
struct RenderOptions {
    std::vector<std::string> inputs; ///< exactly one makes sense
    std::optional<std::filesystem::path> output;
    std::optional<std::filesystem::path> soundFont; ///< nullopt: the system's
    int rate = audio::kUsualRate;                   ///< frames a second
    std::optional<audio::SampleFormat> samples;     ///< nullopt: 16 bits
    bool json = false;                              ///< a summary on stdout
    bool quiet = false;                             ///< no progress and no summary on stderr
};

} // namespace inventio::app
