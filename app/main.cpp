#include <algorithm>
#include <span>
#include <string_view>

#include "app/command_line.h"
#include "app/openmp.h"
#include "core/devices/fluidsynth/fluid_engine.h"

namespace {

/// Help needs no model, and should be there at once.
bool asksForWordsAlone(std::span<char* const> arguments)
{
    return std::ranges::any_of(arguments,
        [](std::string_view argument) { return argument == "--help" || argument == "-h" || argument == "--version"; });
}

} // namespace

int main(int argumentCount, char** arguments)
{
    inventio::devices::prepareSoundEnvironment();
    if (!asksForWordsAlone({arguments, static_cast<std::size_t>(argumentCount)}))
        inventio::app::letOpenMpThreadsSleep(arguments);
    return inventio::app::run(argumentCount, arguments);
}
