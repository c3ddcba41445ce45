#include "app/terminal/console.h"

#include <algorithm>
#include <iostream>

#include <unistd.h>

namespace inventio::app {

void complain(std::string_view sentence)
{
    // One write for one line, so that lines of several programs in one pipe do not mix.
    std::cerr << "inventio: " + printable(sentence) + "\n" << std::flush;
}

std::string printable(std::string_view text)
{
    std::string shown(text);
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
    std::ranges::replace_if(shown, isControl, '?');
    return shown;
}

bool stderrIsTerminal()
{
    return ::isatty(STDERR_FILENO) == 1;
}

} // namespace inventio::app
