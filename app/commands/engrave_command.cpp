#include "app/commands/engrave_command.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/commands/file_formats.h"
#include "app/terminal/command_options.h"
#include "app/terminal/console.h"

namespace inventio::app {

namespace {

constexpr const char* kScoreFormat = "musicxml";

const ManualPage kManualPage{
    "inventio engrave INPUT --output FILE [OPTION]...",
    "Writes a piece as sheet music.\n"
    "\n"
    "INPUT is a MIDI file, MusicXML or a project. The ending of FILE says what is\n"
    "written: .musicxml, or .mxl, which is the same compressed. Notes are spelled as\n"
    "in print, by the key signature of the file if it has one, or else by what the\n"
    "music itself says.\n",
    "Examples:\n"
    "  inventio engrave chorale.mid --output chorale.musicxml\n"
    "  inventio engrave chorale.mid --output chorale.mxl --title \"Chorale\"\n"
    "\n"
    "Exit codes: 0 done, 1 a file cannot be read or written, 2 used wrongly.\n",
};

struct EngraveOptions {
    std::vector<std::string> inputs;
    std::optional<std::string> output;
    std::string title;
};

/// Why the command line makes no sense; empty if it does.
std::string whyWrong(const EngraveOptions& options)
{
    if (options.inputs.empty())
        return "There is nothing to engrave: name a file, as in \"inventio engrave piece.mid --output "
               "piece.musicxml\".";
    if (options.inputs.size() > 1)
        return "Engrave one file at a time; there are " + std::to_string(options.inputs.size()) + " here.";
    if (!options.output)
        return "Say where the sheet music goes: --output FILE, ending in .musicxml or .mxl.";
    const auto* const format = fileFormats().bySuffix(*options.output);
    if (format == nullptr || format->id != kScoreFormat)
        return "The ending of --output says what kind of sheet music to write: .musicxml or .mxl, not \""
            + std::filesystem::path(*options.output).filename().string() + "\".";
    return {};
}

ExitCode runEngrave(const EngraveOptions& options)
{
    if (const std::string why = whyWrong(options); !why.empty()) {
        complain(why);
        return ExitCode::UsedWrongly;
    }
    const auto file = fileFormats().read(options.inputs.front());
    if (!file) {
        complain(file.error());
        return ExitCode::Failed;
    }
    for (const std::string& warning : file->warnings)
        complain(std::string(options.inputs.front()).append(": ").append(warning));
    const auto written
        = fileFormats().write(*options.output, file->sequence, {options.title, "Inventio " INVENTIO_VERSION, {}});
    if (!written) {
        complain(written.error());
        return ExitCode::Failed;
    }
    return ExitCode::Done;
}

} // namespace

void addEngraveCommand(CLI::App& program, Action& chosen)
{
    auto options = std::make_shared<EngraveOptions>();
    auto& command = addCommand(program, "engrave", "Write a piece as sheet music.", kManualPage);
    command.add_option("INPUT", options->inputs)->option_text(" ");
    addText(command, "--output", "FILE", options->output, "The sheet music to write.");
    addText(command, "--title", "TEXT", options->title, "What stands above it, instead of the piece's own title.");
    command.callback([options, &chosen] { chosen = [options] { return runEngrave(*options); }; });
}

} // namespace inventio::app
