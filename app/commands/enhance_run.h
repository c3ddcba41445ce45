#pragma once

#include <functional>
#include <memory>
#include <stop_token>

#include "app/commands/enhance_options.h"
#include "app/terminal/exit_code.h"
#include "core/base/result.h"
#include "core/composing/note_scorer.h"

namespace inventio::app {

/// Makes the scorer that the options ask for. Called once, and only when the first input turns out to be usable.
using MakeScorer = std::function<base::Result<std::unique_ptr<composing::NoteScorer>>()>;

/// Enhances every input and tells about it on stdout and stderr. Results are written whole or not at all; one input that
/// cannot be used does not keep the others from being done.
ExitCode runEnhance(const EnhanceOptions& options, const MakeScorer& makeScorer, std::stop_token stop);

/// The same with the AR-CNN, stopped by Ctrl+C.
ExitCode runEnhance(const EnhanceOptions& options);

} // namespace inventio::app
