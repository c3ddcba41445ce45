#include "app/command_line.h"

#include <algorithm>
#include <exception>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "app/commands/accompany_command.h"
#include "app/commands/check_command.h"
#include "app/commands/engrave_command.h"
#include "app/commands/enhance_command.h"
#include "app/commands/file_formats.h"
#include "app/commands/info_command.h"
#include "app/commands/render_command.h"
#include "app/commands/replay_command.h"
#include "app/commands/train_command.h"
#include "app/studio.h"
#include "app/terminal/console.h"
#include "app/terminal/help_formatter.h"
#include "app/terminal/suggestion.h"

namespace inventio::app {

namespace {

const ManualPage kManualPage{
    "inventio [FILE]\n       inventio COMMAND [ARGUMENT]...",
    "Inventio composes with people in the style of Bach. A small neural net looks at\n"
    "a piece and adds and removes notes, one at a time, until nothing is left to\n"
    "improve. Without a command the studio opens, with FILE, a project, a MIDI\n"
    "file or MusicXML, in it.\n",
    "Examples:\n"
    "  inventio enhance melody.mid --output chorale.mid\n"
    "  inventio accompany melody.mid --output song.mid --style song\n"
    "  inventio check chorale.mid\n"
    "  inventio render chorale.mid --output chorale.wav\n"
    "  inventio engrave chorale.mid --output chorale.pdf\n"
    "  inventio info chorale.mid\n"
    "  inventio replay chorale.mid --from melody.mid\n"
    "  inventio enhance --help\n"
    "\n"
    "Exit codes: 0 done, 1 could not be done, 2 used wrongly. A failure is told in\n"
    "one sentence on standard error. Output files are either whole or absent.\n",
};

/// Whether a word names something the studio opens: a file of music.
bool isForStudio(const std::string& argument)
{
    const formats::FileFormat* const format = fileFormats().bySuffix(argument);
    return format != nullptr && format->read;
}

ExitCode usedWrongly(const std::string& sentence)
{
    complain(sentence);
    return ExitCode::UsedWrongly;
}

const CLI::App& chosenCommand(const CLI::App& program)
{
    const auto commands = program.get_subcommands();
    return commands.empty() ? program : *commands.front();
}

/// "inventio enhance --help": where to read more.
std::string helpOf(const CLI::App& program)
{
    const auto& command = chosenCommand(program);
    return "\"inventio " + (&command == &program ? std::string() : command.get_name() + " ") + "--help\"";
}

std::vector<std::string> commandNames(const CLI::App& program)
{
    std::vector<std::string> names;
    for (const auto* command : program.get_subcommands({}))
        names.push_back(command->get_name());
    return names;
}

std::vector<std::string> optionNames(const CLI::App& command)
{
    std::vector<std::string> names;
    for (const auto* option : command.get_options()) {
        if (option->nonpositional())
            names.push_back(option->get_name());
    }
    return names;
}

std::string didYouMean(const std::string& given, const std::vector<std::string>& known)
{
    const auto suggestion = closest(given, known);
    return suggestion ? "did you mean " + *suggestion + "?" : std::string();
}

ExitCode refuseUnknown(const CLI::App& program, const std::string& given)
{
    const bool isOption = given.size() > 1 && given.front() == '-';
    const auto hint = isOption ? didYouMean(given.substr(0, given.find('=')), optionNames(chosenCommand(program)))
                               : didYouMean(given, commandNames(program));
    const std::string kind = isOption ? "option" : program.get_subcommands().empty() ? "command" : "argument";
    return usedWrongly(
        "\"" + given + "\" is no " + kind + (hint.empty() ? " here; see " + helpOf(program) + "." : "; " + hint));
}

ExitCode refuseMismatch(const CLI::App& program, const std::string& message)
{
    auto name = message.substr(0, message.find_first_of(": "));
    if (!name.starts_with('-'))
        name = "--" + name;
    const auto* option = chosenCommand(program).get_option_no_throw(name);
    const bool isSwitch = option != nullptr && option->get_items_expected_max() == 0;
    return usedWrongly(name + (isSwitch ? " takes no value" : " needs a value") + "; see " + helpOf(program) + ".");
}

ExitCode parseAndRun(CLI::App& program, const Action& chosen, int argumentCount, char** arguments)
{
    try {
        program.parse(argumentCount, arguments);
    } catch (const CLI::CallForHelp&) {
        std::cout << program.help();
        return ExitCode::Done;
    } catch (const CLI::CallForVersion& version) {
        std::cout << version.what() << '\n';
        return ExitCode::Done;
    } catch (const CLI::ArgumentMismatch& mismatch) {
        return refuseMismatch(program, mismatch.what());
    } catch (const CLI::Error& error) {
        return usedWrongly(error.what());
    }
    auto unknown = program.remaining(true);
    std::erase(unknown, "--"); // it only says that file names follow
    const bool isCommand = !program.get_subcommands().empty();
    if (!isCommand && unknown.size() == 1 && isForStudio(unknown.front()))
        return runStudio(argumentCount, arguments, unknown.front());
    if (!unknown.empty())
        return refuseUnknown(program, unknown.front());
    return chosen ? chosen() : runStudio(argumentCount, arguments, {});
}

ExitCode flushed(ExitCode code)
{
    if (std::cout.flush())
        return code;
    complain("Standard output could not be written; is the disk full?");
    return ExitCode::Failed;
}

} // namespace

int run(int argumentCount, char** arguments)
{
    try {
        CLI::App program("Composes with people in the style of Bach", "inventio");
        program.formatter(makeHelpFormatter(kManualPage));
        program.set_help_flag("-h,--help", "Show this help and exit.");
        program.set_version_flag("--version", "inventio " INVENTIO_VERSION, "Show the version and exit.");
        program.allow_extras();
        program.require_subcommand(0, 1);
        Action chosen;
        addAccompanyCommand(program, chosen);
        addCheckCommand(program, chosen);
        addEngraveCommand(program, chosen);
        addEnhanceCommand(program, chosen);
        addInfoCommand(program, chosen);
        addRenderCommand(program, chosen);
        addReplayCommand(program, chosen);
        addTrainCommand(program, chosen);
        return static_cast<int>(flushed(parseAndRun(program, chosen, argumentCount, arguments)));
    } catch (const std::bad_alloc&) {
        complain("There is not enough memory for this.");
    } catch (const std::exception& exception) {
        complain("Something went wrong that should not have: " + std::string(exception.what()) + ".");
    }
    return static_cast<int>(ExitCode::Failed);
}

} // namespace inventio::app
