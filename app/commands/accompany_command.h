#pragma once

#include "app/commands/command.h"

namespace CLI {
class App;
} // namespace CLI

namespace inventio::app {

/// Declares `inventio accompany`. When the command line names it, `chosen` becomes what it asks for.
void addAccompanyCommand(CLI::App& program, Action& chosen);

} // namespace inventio::app
