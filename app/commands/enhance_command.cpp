#include "app/commands/enhance_command.h"

#include <limits>
#include <memory>

#include "app/commands/enhance_options.h"
#include "app/commands/enhance_run.h"
#include "app/terminal/command_options.h"
#include "app/terminal/option_values.h"

namespace inventio::app {

namespace {

constexpr int kMaxAdd = 1'000'000;
constexpr int kMaxAddedBars = 1000;

const ManualPage kManualPage{
    "inventio enhance INPUT... (--output FILE | --output-dir DIR) [OPTION]...",
    "Lets the model improve pieces: it adds and removes notes, one an iteration,\n"
    "until it finds nothing left to improve. A melody becomes a four-part setting; a\n"
    "piece with wrong notes is repaired.\n"
    "\n"
    "INPUT is a MIDI file of format 0 or 1, MusicXML (.musicxml, .mxl, .xml) or a\n"
    "project (.inventio), of which its current version is taken; the ending of FILE\n"
    "says which of them is written. Tempo, metre, dynamics, drums and the exact\n"
    "timing of every note that is kept survive. Notes outside C2-B5 (MIDI 36-83) are\n"
    "seen octaves away, octave doublings go with the voice that they double, and bars\n"
    "of more than four voices are left alone.\n"
    "Added voices come as tracks of their own, and a receipt of what was done is\n"
    "written into a MIDI file (see \"inventio info\"). The same input, options, seed\n"
    "and weights give the same file, byte for byte, alone or among others.\n",
    "If one of several inputs cannot be used, the others are done all the same and\n"
    "the exit code is 1. --output may name the input itself, which is then replaced\n"
    "once the result is whole; --output-dir never replaces an input. Ctrl+C stops,\n"
    "exits with 1 and leaves no half-written file. On a terminal a progress bar and\n"
    "a summary are shown; in a pipe there are only errors, warnings about damaged\n"
    "files, and what was left undone.\n"
    "\n"
    "Examples:\n"
    "  inventio enhance melody.mid --output full.mid --max-remove 0\n"
    "      Harmonise: add as much as it takes, keep every note of the melody.\n"
    "  inventio enhance draft.mid --output fixed.mid --max-add 10 --creative-risk 0.5\n"
    "      Repair with care.\n"
    "  inventio enhance draft.mid --output other.mid --region 4-5 --seed 7\n"
    "      Try bars 4 and 5 another way.\n"
    "  inventio enhance draft.mid --output longer.mid --add-bars 4\n"
    "      Go on for four bars.\n"
    "  inventio enhance score.mxl --output score.mid --max-add 0 --max-remove 0\n"
    "      Change the format and nothing else.\n"
    "  inventio enhance *.mid --output-dir enhanced --json > summary.json\n"
    "      Many files, and what was done to each.\n"
    "\n"
    "Exit codes:\n"
    "  0  done\n"
    "  1  could not be done: a file cannot be read or written, the piece has no such\n"
    "     bars, the weights cannot be used, or it was stopped\n"
    "  2  used wrongly: an option or its value makes no sense\n",
};

base::Result<int> parseSmall(std::string_view option, std::string_view text, int lowest, int highest)
{
    return parseWholeNumber(option, text, lowest, highest).map([](std::int64_t n) { return static_cast<int>(n); });
}

void addMusicOptions(CLI::App& command, EnhanceOptions& options)
{
    composing::SamplerParams& params = options.params;
    addValue(
        command, "--iterations", "N", params.iterations,
        [](const auto& name, const auto& text) { return parseCountOrAuto(name, text, composing::kMaxIterations); },
        "Add or remove at most N notes in all, 1 to 1000000, or \"auto\" for as many as it takes until nothing is left "
        "to"
        " improve, at most a hundred a bar (default auto). With a number, too, it ends earlier when nothing is left.");
    addValue(
        command, "--max-remove", "PERCENT", params.maxRemovePercent,
        [](const auto& name, const auto& text) { return parseNumber(name, text, 0, 100); },
        "Remove or change at most that share of the input's notes, 0 to 100 (default 100). At 0 every note of the input"
        " is kept exactly.");
    addValue(
        command, "--max-add", "N", params.maxAdd,
        [](const auto& name, const auto& text) { return parseCountOrNone(name, text, kMaxAdd); },
        "The result has at most N notes more than the input, 0 to 1000000, or \"none\" for no limit (default none).");
    addValue(
        command, "--creative-risk", "X[..X]", params.creativeRisk,
        [](const auto& name, const auto& text) { return parseRisk(name, text); },
        "How daring the choice among edits is, 0.1 to 10 (default 1): low is safe and predictable, high scatters, very"
        " high is noise. Up to five numbers are a curve from the first edit to the last: 2.5..0.8 begins bold and ends"
        " with care.");
    addValue(
        command, "--melody", "PLACE", params.melody,
        [](const auto& name, const auto& text) { return parseMelodyPlace(name, text); },
        "\"top\": add nothing above the melody, the highest notes of INPUT; or \"anywhere\" (default: top where INPUT "
        "is a"
        " single line, else anywhere).");
    addValue(
        command, "--voices", "VOICES", params.voices,
        [](const auto& name, const auto& text) { return parseVoices(name, text); },
        "Which voices may get notes: letters of SATB in this order, such as \"A\" to write an alto alone (default "
        "SATB);"
        " no more than four notes sound together, unless it is \"any\".");
    addValue(
        command, "--movement", "X", params.movement,
        [](const auto& name, const auto& text) { return parseNumber(name, text, -1, 1); },
        "From -1, calm, to 1, flowing (default 0).");
    addValue(
        command, "--density", "X", params.density,
        [](const auto& name, const auto& text) { return parseNumber(name, text, -1, 1); },
        "From -1, two notes at once, to 1, full (default 0).");
    addValue(
        command, "--idiom", "NAME", params.idiom,
        [](const auto& name, const auto& text) { return parseIdiom(name, text); },
        "Whose manner is meant, \"bach\" or \"hymn\" (default bach), if the weights have learned more than one.");
    addValue(
        command, "--variations", "N", options.variations,
        [](const auto& name, const auto& text) { return parseSmall(name, text, 1, kMaxVariations); },
        "Write up to N different results, 1 to 16, the best first: FILE, FILE-2 and so on before the ending (default "
        "1). They are the best of N + 2 drafts, by faults of part-writing, movement, what the model would still "
        "change, "
        "and notes of the input lost; --json tells.");
    addValue(
        command, "--region", "A-B", options.region,
        [](const auto& name, const auto& text) { return parseBars(name, text); },
        "Touch only bars A to B, both included, counted from 1; or a single bar A (default: everything).");
    addValue(
        command, "--add-bars", "N", options.addedBars,
        [](const auto& name, const auto& text) { return parseSmall(name, text, 0, kMaxAddedBars); },
        "Add N empty bars at the end, 0 to 1000, and fill them: without --region nothing else is touched (default 0).");
    command
        .add_option("--track", options.tracks,
            "Harmonise this track: keep every note of it, and let all that is added or removed fit it. Its name, or its"
            " number in \"inventio info\"; may be given several times (default: all tracks alike).")
        ->option_text("NAME|N")
        ->allow_extra_args(false);
    addValue(
        command, "--timing", "HOW", params.timing,
        [](const auto& name, const auto& text) { return parseTiming(name, text); },
        "\"auto\": find the beat of what was played late, at another tempo, swung or freely, and let added notes follow"
        " it; \"written\": the bars and sixteenths are those of the file (default auto).");
    addValue(
        command, "--seed", "N", params.seed, [](const auto& name, const auto& text) { return parseSeed(name, text); },
        "Another number gives another result, the same number the same one; 0 to 2^64-1 (default 1).");
}

void addFileOptions(CLI::App& command, EnhanceOptions& options)
{
    addText(command, "--output", "FILE", options.output, "Where the result of a single INPUT goes.");
    addText(command, "--output-dir", "DIR", options.outputFolder,
        "The folder for the results, which keep their file names. It is made if it is not there.");
    addText(
        command, "--model", "FILE", options.model, "Weights to use (.safetensors) instead of those of the program.");
    addText(command, "--trace", "FILE", options.trace,
        "Write every edit to FILE, a line of JSON each: iteration, kind, step (sixteenths from the start), length, "
        "pitch"
        " and probability; with several INPUTs also the input.");
}

void addOutputOptions(CLI::App& command, EnhanceOptions& options)
{
    addValue(
        command, "--threads", "N", options.threads,
        [](const auto& name, const auto& text) { return parseSmall(name, text, 0, kMaxThreads); },
        "Processors to use, 1 to 256, or 0 for all (default: all, but at most 4).");
    addSwitch(command, "--json", options.json, "Print a summary as JSON on standard output.");
    addSwitch(command, "--quiet", options.quiet, "No progress bar, summary and warnings; errors are still told.");
}

} // namespace

void addEnhanceCommand(CLI::App& program, Action& chosen)
{
    auto options = std::make_shared<EnhanceOptions>();
    auto& command = addCommand(
        program, "enhance", "Let the model add and remove notes of a MIDI file or sheet music.", kManualPage);
    command.add_option("INPUT", options->inputs)->option_text(" ");
    addMusicOptions(command, *options);
    addFileOptions(command, *options);
    addOutputOptions(command, *options);
    command.callback([options, &chosen] { chosen = [options] { return runEnhance(*options); }; });
}

} // namespace inventio::app
