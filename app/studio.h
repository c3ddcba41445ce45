#pragma once

#include <string>

#include "app/terminal/exit_code.h"

namespace inventio::app {

/// Opens the studio's window, with `file` in it unless that is empty, and returns when it was closed. Fails with a
/// sentence where there is no display.
ExitCode runStudio(int argumentCount, char** arguments, const std::string& file);

} // namespace inventio::app
