#pragma once

#include "app/commands/command.h"

namespace CLI {
class App;
} // namespace CLI

namespace inventio::app {

/// Declares `inventio engrave`. When the command line names it, `chosen` becomes what it asks for.
void addEngraveCommand(CLI::App& program, Action& chosen);

} // namespace inventio::app
