#pragma once

#include <string_view>

namespace inventio::ui {

inline constexpr std::string_view kNoDisplay
    = "The studio needs a display, and there is none; the commands work without: see \"inventio --help\".";

/// Gives what Qt complains of to `print`, a sentence a call. Where Qt ends the program, it ends with exit status 1 and a
/// sentence that says why, not with a core dump: until the studio has started a display is missing. [GUI]
void installQtMessages(void (*print)(std::string_view sentence));

/// From here on there is a display, and work that could be lost. [GUI]
void noteStudioStarted();

} // namespace inventio::ui
