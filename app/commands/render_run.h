#pragma once

#include <stop_token>

#include "app/commands/render_options.h"
#include "app/terminal/exit_code.h"

namespace inventio::app {

/// Renders the input to a sound file, which is written whole or not at all, and tells about it on stdout and stderr.
ExitCode runRender(const RenderOptions& options, const std::stop_token& stop);

/// The same, stopped by Ctrl+C.
ExitCode runRender(const RenderOptions& options);

} // namespace inventio::app
