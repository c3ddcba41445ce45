#pragma once

#include <functional>
#include <string>

#include "app/terminal/exit_code.h"
#include "app/terminal/help_formatter.h"

namespace CLI {
class App;
} // namespace CLI

namespace inventio::app {

/// What the command line asks for; empty when it names no command.
using Action = std::function<ExitCode()>;

/// A command of the program with nothing but its help. `summary`: its line in the program's own help.
CLI::App& addCommand(CLI::App& program, const std::string& name, const std::string& summary, const ManualPage& page);

} // namespace inventio::app
