#include "app/commands/check_command.h"

#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/commands/check_report.h"
#include "app/commands/file_formats.h"
#include "app/terminal/command_options.h"
#include "app/terminal/console.h"

namespace inventio::app {

namespace {

using nlohmann::ordered_json;

const ManualPage kManualPage{
    "inventio check FILE [--json]",
    "Says what harmony a piece has and what a teacher would underline in it.\n"
    "\n"
    "FILE is a MIDI file, MusicXML or a project, of any music; no model is needed.\n"
    "Told are, with the reason of each: the key of every moment, chords with their\n"
    "Roman numerals and inversions, cadences (PAC and IAC: perfect and imperfect\n"
    "authentic, HC: half, DC: deceptive, PC: plagal), notes foreign to the chord,\n"
    "and faults of part-writing: parallel, hidden and contrary fifths and octaves,\n"
    "overlaps, wide spacing, notes out of range, leading tones and sevenths that go\n"
    "astray, doubled thirds, six-four chords without reason, awkward bass leaps.\n",
    "Times in the JSON are quarters from the start of the file.\n"
    "\n"
    "Examples:\n"
    "  inventio check exercise.mid\n"
    "  inventio check exercise.musicxml --json\n"
    "\n"
    "Exit codes: 0 done, whatever was found, 1 the file cannot be read, 2 used\n"
    "wrongly.\n",
};

struct CheckOptions {
    std::vector<std::string> files;
    bool json = false;
};

ExitCode runCheck(const CheckOptions& options)
{
    if (options.files.size() != 1) {
        complain(options.files.empty()
                ? "There is nothing to check: name a file, as in \"inventio check exercise.mid\"."
                : "Check one file at a time; there are " + std::to_string(options.files.size()) + " here.");
        return ExitCode::UsedWrongly;
    }
    const std::string& name = options.files.front();
    const auto file = fileFormats().read(name);
    if (!file) {
        complain(file.error());
        return ExitCode::Failed;
    }
    const auto findings = findingsIn(file->sequence);
    if (!findings) {
        complain(name + ": " + findings.error().message);
        return ExitCode::Failed;
    }
    for (const std::string& warning : file->warnings)
        complain(std::string(name).append(": ").append(warning));
    if (!options.json) {
        std::cout << printable(name) << '\n' << checkText(file->sequence, *findings);
        return ExitCode::Done;
    }
    ordered_json json{{"program", "inventio " INVENTIO_VERSION}, {"input", name}, {"warnings", file->warnings}};
    json.update(checkJson(file->sequence, *findings));
    std::cout << json.dump(2, ' ', false, ordered_json::error_handler_t::replace) << '\n';
    return ExitCode::Done;
}

} // namespace

void addCheckCommand(CLI::App& program, Action& chosen)
{
    auto options = std::make_shared<CheckOptions>();
    auto& command
        = addCommand(program, "check", "Say what harmony and which faults of part-writing a piece has.", kManualPage);
    command.add_option("FILE", options->files)->option_text(" ");
    addSwitch(command, "--json", options->json, "Print everything as JSON.");
    command.callback([options, &chosen] { chosen = [options] { return runCheck(*options); }; });
}

} // namespace inventio::app
