#include "app/commands/render_command.h"

#include <memory>

#include "app/commands/render_options.h"
#include "app/commands/render_run.h"
#include "app/terminal/command_options.h"
#include "app/terminal/option_values.h"

namespace inventio::app {

namespace {

const ManualPage kManualPage{
    "inventio render INPUT --output FILE [OPTION]...",
    "Plays a piece into a sound file, many times faster than it would sound.\n"
    "\n"
    "INPUT is a MIDI file of format 0 or 1, MusicXML or a project. Tempo,\n"
    "instruments, dynamics, pedals, bends and drums are heard as the file has them.\n"
    "The ending of FILE says what is written: .wav, .flac or .ogg (Vorbis), in\n"
    "stereo. Loud places are turned down so that no true peak exceeds -1 dB. The\n"
    "same input, sound font and options give the same sound; as .wav or .flac the\n"
    "same file, byte for byte.\n",
    "FILE is replaced once the sound is whole; after a failure it is as it was.\n"
    "Ctrl+C stops, exits with 1 and leaves no half-written file. On a terminal a\n"
    "progress bar and a summary are shown; in a pipe there are only errors and\n"
    "warnings about damaged files.\n"
    "\n"
    "Sound fonts are found in the folders soundfonts, sounds/sf2 and sounds/sf3 of\n"
    "$XDG_DATA_HOME (~/.local/share) and $XDG_DATA_DIRS (/usr/share). The font that\n"
    "the system calls default-GM is played unless --soundfont names another.\n"
    "\n"
    "Examples:\n"
    "  inventio render chorale.mid --output chorale.wav\n"
    "  inventio render chorale.mid --output chorale.flac --bits 24 --rate 96000\n"
    "  inventio render chorale.mid --output chorale.ogg --soundfont ~/Organ.sf2\n"
    "\n"
    "Exit codes:\n"
    "  0  done\n"
    "  1  could not be done: a file cannot be read or written, the piece has no\n"
    "     notes, the sound font cannot be used, or it was stopped\n"
    "  2  used wrongly: an option or its value makes no sense\n",
};

base::Result<audio::SampleFormat> parseBits(std::string_view option, std::string_view text)
{
    if (text == "16")
        return audio::SampleFormat::Pcm16;
    if (text == "24")
        return audio::SampleFormat::Pcm24;
    if (text == "32")
        return audio::SampleFormat::Float;
    return base::failure(
        base::ErrorCode::BadInput, std::string(option) + " must be 16, 24 or 32, not \"" + std::string(text) + "\".");
}

void addOptions(CLI::App& command, RenderOptions& options)
{
    addText(command, "--output", "FILE", options.output, "The sound file to write.");
    addText(command, "--soundfont", "FILE", options.soundFont,
        "The instruments to play with (.sf2 or .sf3) instead of the system's.");
    addValue(
        command, "--rate", "N", options.rate,
        [](const auto& name, const auto& text) {
            return parseWholeNumber(name, text, audio::kLowestRate, audio::kHighestRate).map([](std::int64_t rate) {
                return static_cast<int>(rate);
            });
        },
        "Samples a second, 8000 to 96000 (default 48000).");
    addValue(command, "--bits", "N", options.samples, parseBits,
        "Size of a sample: 16 (the default), 24, or 32 for floating point, which only .wav has.");
    addSwitch(command, "--json", options.json, "Print a summary as JSON on standard output.");
    addSwitch(command, "--quiet", options.quiet, "No progress bar, summary and warnings; errors are still told.");
}

} // namespace

void addRenderCommand(CLI::App& program, Action& chosen)
{
    auto options = std::make_shared<RenderOptions>();
    auto& command = addCommand(program, "render", "Play a piece into a sound file.", kManualPage);
    command.add_option("INPUT", options->inputs)->option_text(" ");
    addOptions(command, *options);
    command.callback([options, &chosen] { chosen = [options] { return runRender(*options); }; });
}

} // namespace inventio::app
