#pragma once

#include <stop_token>

#include "app/commands/enhance_options.h"
#include "app/commands/scorer.h"
#include "app/terminal/exit_code.h"

namespace inventio::app {

/// Enhances every input and tells about it on stdout and stderr. Results are written whole or not at all; one input that
/// cannot be used does not keep the others from being done.
ExitCode runEnhance(const EnhanceOptions& options, const MakeScorer& makeScorer, std::stop_token stop);

/// The same with the AR-CNN, stopped by Ctrl+C.
ExitCode runEnhance(const EnhanceOptions& options);

} // namespace inventio::app
