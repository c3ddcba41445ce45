#pragma once

namespace inventio::app {

/// How the program ends, as scripts see it.
enum class ExitCode {
    Done = 0,
    Failed = 1,      ///< a file, a device or the system said no, or the user stopped it
    UsedWrongly = 2, ///< the command line itself makes no sense
};

} // namespace inventio::app
