#pragma once

#include <stop_token>

#include "app/commands/accompaniment_model.h"
#include "app/commands/accompany_options.h"
#include "app/terminal/exit_code.h"

namespace inventio::app {

/// Accompanies every input and tells about it on stdout and stderr. Results are written whole or not at all; one input that
/// cannot be used does not keep the others from being done.
ExitCode runAccompany(const AccompanyOptions& options, const MakeAccompanimentModel& makeModel, std::stop_token stop);

/// The same with the weights that come along or were named, stopped by Ctrl+C.
ExitCode runAccompany(const AccompanyOptions& options);

} // namespace inventio::app
