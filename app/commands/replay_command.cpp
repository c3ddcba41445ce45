#include "app/commands/replay_command.h"

#include <memory>
#include <string>
#include <vector>

#include "app/commands/replay_run.h"
#include "app/terminal/command_options.h"
#include "app/terminal/console.h"
#include "app/terminal/option_values.h"

namespace inventio::app {

namespace {

const ManualPage kManualPage{
    "inventio replay RESULT [--from ORIGINAL] [OPTION]...",
    "Does again what \"inventio enhance\", \"inventio accompany\" or the studio did to a\n"
    "piece, and says whether that gives the same notes.\n"
    "\n"
    "RESULT is a MIDI file with a receipt (see \"inventio info\"). The newest receipt\n"
    "tells which options, locks, region, rules and weights to use, which notes were\n"
    "added and which were removed; so the notes of the original follow from RESULT\n"
    "itself. With --from they are those of the file ORIGINAL.\n",
    "Examples:\n"
    "  inventio replay chorale.mid\n"
    "  inventio replay chorale.mid --from melody.mid --json\n"
    "\n"
    "Exit codes:\n"
    "  0  the same notes again\n"
    "  1  other notes, or it could not be done: there is no receipt, the notes were\n"
    "     changed since, or other weights are needed\n"
    "  2  used wrongly: an option or its value makes no sense\n",
};

ExitCode run(ReplayOptions options, const std::vector<std::string>& files)
{
    if (files.size() != 1) {
        complain("Name one file to replay, as in \"inventio replay chorale.mid\".");
        return ExitCode::UsedWrongly;
    }
    options.result = files.front();
    return runReplay(options);
}

} // namespace

void addReplayCommand(CLI::App& program, Action& chosen)
{
    auto options = std::make_shared<ReplayOptions>();
    auto files = std::make_shared<std::vector<std::string>>();
    auto& command = addCommand(
        program, "replay", "Do again what a receipt says, and tell whether it gives the same notes.", kManualPage);
    command.add_option("RESULT", *files)->option_text(" ");
    addText(command, "--from", "FILE", options->original, "The file that RESULT was made from.");
    addText(
        command, "--model", "FILE", options->model, "Weights to use (.safetensors) instead of those of the program.");
    addValue(
        command, "--threads", "N", options->threads,
        [](const auto& name, const auto& text) { return parseWholeNumber(name, text, 0, kMaxThreads); },
        "Processors to use, 1 to 256, or 0 for all (default: all, but at most 4).");
    addSwitch(command, "--json", options->json, "Print what came out as JSON.");
    command.callback([options, files, &chosen] { chosen = [options, files] { return run(*options, *files); }; });
}

} // namespace inventio::app
