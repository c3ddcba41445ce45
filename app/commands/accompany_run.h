#pragma once

#include <functional>
#include <memory>
#include <stop_token>

#include "app/commands/accompany_options.h"
#include "app/terminal/exit_code.h"
#include "core/accompany/accompaniment_model.h"
#include "core/base/result.h"

namespace inventio::app {

/// Makes the model that the command asks for. Called once, and only when there is something to do with it.
using MakeAccompanimentModel = std::function<base::Result<std::unique_ptr<accompany::AccompanimentModel>>()>;

/// Accompanies every input and tells about it on stdout and stderr. Results are written whole or not at all; one input that
/// cannot be used does not keep the others from being done.
ExitCode runAccompany(const AccompanyOptions& options, const MakeAccompanimentModel& makeModel, std::stop_token stop);

/// The same with the weights that come along or were named, stopped by Ctrl+C.
ExitCode runAccompany(const AccompanyOptions& options);

} // namespace inventio::app
