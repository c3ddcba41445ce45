#pragma once

namespace inventio::app {

/// The whole program: reads the command line, does what it says and returns the exit code for the system.
int run(int argumentCount, char** arguments);

} // namespace inventio::app
