#include "app/commands/command.h"

#include <CLI/CLI.hpp>

namespace inventio::app {

CLI::App& addCommand(CLI::App& program, const std::string& name, const std::string& summary, const ManualPage& page)
{
    auto& command = *program.add_subcommand(name, summary);
    command.group("Commands");
    command.formatter(makeHelpFormatter(page));
    command.set_help_flag("-h,--help", "Show this help and exit.");
    return command;
}

} // namespace inventio::app
