#include "app/commands/engrave_command.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/commands/file_formats.h"
#include "app/commands/sheet_pages.h"
#include "app/terminal/command_options.h"
#include "app/terminal/console.h"
#include "core/engraving/voice_part.h"

namespace inventio::app {

namespace {

constexpr const char* kScoreFormat = "musicxml";
constexpr const char* kPageFormat = "pages";

constexpr std::array kVoiceNames{"soprano", "alto", "tenor", "bass"};
constexpr std::array kPartNames{"Soprano", "Alto", "Tenor", "Bass"};

const ManualPage kManualPage{
    "inventio engrave INPUT --output FILE [OPTION]...",
    "Writes a piece as sheet music.\n"
    "\n"
    "INPUT is a MIDI file, MusicXML or a project. The ending of FILE says what is\n"
    "written: .pdf for paper, .svg or .png for pictures of the pages (of several\n"
    "pages the number stands before the ending), .musicxml for notation programs, or\n"
    ".mxl, which is the same compressed. Notes are spelled as in print, by the key\n"
    "signature of the file if it has one, or else by what the music itself says.\n"
    "No display is needed.\n",
    "Examples:\n"
    "  inventio engrave chorale.mid --output chorale.pdf --title \"Chorale\"\n"
    "  inventio engrave chorale.mid --output alto.pdf --part alto\n"
    "  inventio engrave chorale.mid --output chorale.musicxml\n"
    "\n"
    "Exit codes: 0 done, 1 a file cannot be read or written, 2 used wrongly.\n",
};

struct EngraveOptions {
    std::vector<std::string> inputs;
    std::optional<std::string> output;
    std::string title;
    std::string composer;
    std::string paper = "a4";
    std::string part;
};

const formats::FileFormat* formatOf(const EngraveOptions& options)
{
    const auto* const format = fileFormats().bySuffix(*options.output);
    return format != nullptr && (format->id == kScoreFormat || format->id == kPageFormat) ? format : nullptr;
}

std::optional<std::size_t> voiceOf(const std::string& name)
{
    const auto* const found = std::ranges::find(kVoiceNames, name);
    return found == kVoiceNames.end() ? std::nullopt : std::optional<std::size_t>(found - kVoiceNames.begin());
}

/// Why the command line makes no sense; empty if it does.
std::string whyWrong(const EngraveOptions& options)
{
    if (options.inputs.empty())
        return "There is nothing to engrave: name a file, as in \"inventio engrave piece.mid --output "
               "piece.pdf\".";
    if (options.inputs.size() > 1)
        return "Engrave one file at a time; there are " + std::to_string(options.inputs.size()) + " here.";
    if (!options.output)
        return "Say where the sheet music goes: --output FILE, ending in .pdf, .svg, .png, .musicxml or .mxl.";
    if (formatOf(options) == nullptr)
        return "The ending of --output says what kind of sheet music to write: .pdf, .svg, .png, .musicxml or .mxl, "
               "not \""
            + std::filesystem::path(*options.output).filename().string() + "\".";
    if (!options.part.empty() && !voiceOf(options.part))
        return "--part is soprano, alto, tenor or bass, not \"" + options.part + "\".";
    if (options.paper != "a4" && options.paper != "letter")
        return "--paper is a4 or letter, not \"" + options.paper + "\".";
    return {};
}

base::Result<void> write(const EngraveOptions& options, const music::Sequence& sequence)
{
    if (formatOf(options)->id == kScoreFormat)
        return fileFormats().write(*options.output, sequence, {options.title, "Inventio " INVENTIO_VERSION, {}});
    engraving::PageStyle style;
    style.paper = options.paper == "letter" ? engraving::Paper::Letter : engraving::Paper::A4;
    style.title = options.title;
    style.composer = options.composer;
    if (const auto voice = voiceOf(options.part))
        style.partName = kPartNames[*voice];
    return writeSheetPages(sequence, style, *options.output);
}

base::Result<void> engraveFile(const EngraveOptions& options)
{
    const auto file = fileFormats().read(options.inputs.front());
    if (!file)
        return base::failure(file.error());
    for (const std::string& warning : file->warnings)
        complain(std::string(options.inputs.front()).append(": ").append(warning));
    const auto voice = voiceOf(options.part);
    if (!voice)
        return write(options, file->sequence);
    const auto part = engraving::voicePart(file->sequence, analysis::kAllVoices[*voice]);
    if (!part)
        return base::failure(part.error());
    return write(options, *part);
}

ExitCode runEngrave(const EngraveOptions& options)
{
    if (const std::string why = whyWrong(options); !why.empty()) {
        complain(why);
        return ExitCode::UsedWrongly;
    }
    const auto done = engraveFile(options);
    if (!done) {
        complain(done.error());
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
    addText(command, "--composer", "TEXT", options->composer, "Who stands above it at the right; on pages.");
    addText(command, "--part", "VOICE", options->part, "Write soprano, alto, tenor or bass alone.");
    addText(command, "--paper", "SIZE", options->paper, "a4 or letter (default a4); of pages.");
    command.callback([options, &chosen] { chosen = [options] { return runEngrave(*options); }; });
}

} // namespace inventio::app
