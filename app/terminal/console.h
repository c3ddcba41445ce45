#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"

namespace inventio::app {

/// One line "inventio: SENTENCE" on stderr. Control characters, which file names may hold, are shown as '?'.
void complain(std::string_view sentence);
inline void complain(const base::Error& error)
{
    complain(error.message);
}

/// `text` without control characters: safe to show on a terminal and always one line.
std::string printable(std::string_view text);

bool stderrIsTerminal();

} // namespace inventio::app
