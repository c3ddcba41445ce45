#pragma once

#include <filesystem>

#include "app/commands/render_options.h"
#include "core/audio/sound_file.h"
#include "core/base/result.h"

namespace inventio::app {

/// What to render, and into what.
struct RenderJob {
    std::filesystem::path input;
    std::filesystem::path output;
    audio::SoundFormat format;

    friend bool operator==(const RenderJob&, const RenderJob&) = default;
};

/// The job, or why the command line makes no sense: no input or several, no output or one whose ending names no kind of
/// file, samples that this kind does not have. Pure.
base::Result<RenderJob> planRender(const RenderOptions& options);

} // namespace inventio::app
