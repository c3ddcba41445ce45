#pragma once

#include <functional>

#include "app/exit_code.h"

namespace inventio::app {

/// What the command line asks for; empty when it names no command.
using Action = std::function<ExitCode()>;

} // namespace inventio::app
