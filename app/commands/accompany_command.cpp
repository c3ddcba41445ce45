#include "app/commands/accompany_command.h"

#include <memory>

#include "app/commands/accompany_options.h"
#include "app/commands/accompany_run.h"
#include "app/terminal/command_options.h"
#include "app/terminal/option_values.h"

namespace inventio::app {

namespace {

const ManualPage kManualPage{
    "inventio accompany INPUT... (--output FILE | --output-dir DIR)\n"
    "                   --style chorale|song [OPTION]...",
    "Writes an accompaniment to melodies: alto, tenor and bass (chorale), or a piano\n"
    "with two hands (song).\n"
    "\n"
    "INPUT is a MIDI file, MusicXML (.musicxml, .mxl, .xml) or a project (.inventio);\n"
    "the ending of FILE says which of them is written. The melody is the first track\n"
    "that has notes and is no drums, its highest notes where several sound. Not a\n"
    "note of INPUT is changed; the accompaniment comes in tracks of its own, from the\n"
    "melody's first bar to its last. The same input, options, seed and weights give\n"
    "the same file, byte for byte, alone or among others; another seed gives another\n"
    "accompaniment.\n",
    "If one of several inputs cannot be used, the others are done all the same and\n"
    "the exit code is 1. --output may name the input itself, which is then replaced\n"
    "once the result is whole; --output-dir never replaces an input. Ctrl+C stops,\n"
    "exits with 1 and leaves no half-written file.\n"
    "\n"
    "Examples:\n"
    "  inventio accompany tune.mid --output choir.mid --style chorale\n"
    "  inventio accompany tune.mid --output song.mid --style song --seed 7\n"
    "  inventio accompany *.mid --output-dir accompanied --style song --density 1.5\n"
    "\n"
    "Exit codes: 0 done, 1 could not be done or stopped, 2 used wrongly.\n",
};

base::Result<std::optional<accompany::Style>> parseStyle(const std::string& option, const std::string& text)
{
    if (const auto style = accompany::styleNamed(text))
        return style;
    return base::failure(base::ErrorCode::BadInput, option + " must be \"chorale\" or \"song\", not \"" + text + "\".");
}

void addMusicOptions(CLI::App& command, AccompanyOptions& options)
{
    accompany::Settings& settings = options.settings;
    addValue(command, "--style", "STYLE", options.style, parseStyle,
        "What to write: \"chorale\", three voices below the melody, or \"song\", a piano.");
    addValue(
        command, "--seed", "N", settings.seed, [](const auto& name, const auto& text) { return parseSeed(name, text); },
        "Where chance begins, 0 to 2^64-1 (default 1).");
    addValue(
        command, "--density", "X", settings.density,
        [](const auto& name, const auto& text) {
            return parseNumber(name, text, 1.0 / accompany::kMaxDensity, accompany::kMaxDensity);
        },
        "How readily notes begin, 0.25 to 4 (default 1): more is busier.");
    addValue(
        command, "--register", "N", settings.registerShift,
        [](const auto& name, const auto& text) {
            return parseWholeNumber(name, text, -accompany::kMaxRegister, accompany::kMaxRegister);
        },
        "About how many semitones higher the accompaniment lies than it would, -12 to 12 (default 0).");
    addValue(
        command, "--creative-risk", "X", settings.creativeRisk,
        [](const auto& name, const auto& text) { return parseNumber(name, text, 0, accompany::kMaxCreativeRisk); },
        "How daring the choice of notes is, 0 to 6 (default 1): low is predictable, high scatters.");
}

void addOutputOptions(CLI::App& command, AccompanyOptions& options)
{
    addText(command, "--output", "FILE", options.output, "Where the result of one INPUT goes.");
    addText(command, "--output-dir", "DIR", options.outputFolder,
        "The folder for results, named as their inputs; it is made if it is missing.");
    addText(command, "--model", "FILE", options.model, "Weights to use instead of those of the style that come along.");
    addValue(
        command, "--threads", "N", options.threads,
        [](const auto& name, const auto& text) { return parseWholeNumber(name, text, 0, kMaxThreads); },
        "Processors to use, 1 to 256, or 0 for all (default: all, but at most 4).");
    addSwitch(command, "--json", options.json, "Print a summary as JSON on standard output.");
    addSwitch(command, "--quiet", options.quiet, "No progress bar, summary and warnings; errors are still told.");
}

} // namespace

void addAccompanyCommand(CLI::App& program, Action& chosen)
{
    auto options = std::make_shared<AccompanyOptions>();
    auto& command = addCommand(program, "accompany", "Write an accompaniment to a melody.", kManualPage);
    command.add_option("INPUT", options->inputs)->option_text(" ");
    addMusicOptions(command, *options);
    addOutputOptions(command, *options);
    command.callback([options, &chosen] { chosen = [options] { return runAccompany(*options); }; });
}

} // namespace inventio::app
