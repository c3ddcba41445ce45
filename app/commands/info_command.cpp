#include "app/commands/info_command.h"

#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/commands/file_formats.h"
#include "app/commands/midi_info.h"
#include "app/commands/weights_info.h"
#include "app/terminal/command_options.h"
#include "app/terminal/console.h"

namespace inventio::app {

namespace {

const ManualPage kManualPage{
    "inventio info FILE... [--json]",
    "Says what is in a file and what the model can use of it.\n"
    "\n"
    "Of music (MIDI, MusicXML or a project): length, tempo, metre, key, tracks and\n"
    "whether each is a melody, chords, drums or words, the notes that take part in\n"
    "\"inventio enhance\" and those that do not, what is unusual about it, and the\n"
    "receipt if Inventio made it. Of weights (.safetensors): name, size, hash, and\n"
    "what they were trained on.\n",
    "Examples:\n"
    "  inventio info melody.mid\n"
    "  inventio info *.mid --json\n"
    "\n"
    "If one of several files cannot be read, the others are told all the same.\n"
    "Exit codes: 0 done, 1 a file could not be read, 2 used wrongly.\n",
};

struct InfoOptions {
    std::vector<std::string> files;
    bool json = false;
};

/// What there is to say of one file: in the form that was asked for, the other is empty.
struct Description {
    std::string text;
    nlohmann::ordered_json json;
};

bool holdsWeights(const std::filesystem::path& file)
{
    return file.extension() == ".safetensors";
}

template <class Info> Description described(const Info& info, bool json)
{
    return json ? Description{{}, weightsInfoJson(info)} : Description{weightsInfoText(info), {}};
}

/// Of either technique.
base::Result<Description> describeWeights(const std::filesystem::path& file, bool json)
{
    if (const auto accompaniment = model::readAccompanimentFile(file))
        return described(accompaniment->info, json);
    return model::readModelInfo(file).map([json](const model::ModelInfo& info) { return described(info, json); });
}

base::Result<Description> describe(const std::filesystem::path& file, bool json)
{
    if (holdsWeights(file))
        return describeWeights(file, json);
    return fileFormats().read(file).map([json](const formats::ScoreFile& midi) {
        return json ? Description{{}, midiInfoJson(midi)} : Description{midiInfoText(midi), {}};
    });
}

ExitCode runInfo(const InfoOptions& options)
{
    if (options.files.empty()) {
        complain("There is nothing to tell: name at least one file, as in \"inventio info melody.mid\".");
        return ExitCode::UsedWrongly;
    }
    auto code = ExitCode::Done;
    auto all = nlohmann::ordered_json::array();
    for (const auto& file : options.files) {
        const auto description = describe(file, options.json);
        nlohmann::ordered_json entry{{"file", file}};
        if (description) {
            if (options.json)
                entry.update(description->json);
            else
                std::cout << printable(file) << '\n' << description->text;
        } else {
            complain(description.error());
            code = ExitCode::Failed;
            entry["error"] = description.error().message;
        }
        all.push_back(std::move(entry));
    }
    if (options.json)
        std::cout << nlohmann::ordered_json{{"files", all}}.dump(
            2, ' ', false, nlohmann::ordered_json::error_handler_t::replace)
                  << '\n';
    return code;
}

} // namespace

void addInfoCommand(CLI::App& program, Action& chosen)
{
    auto options = std::make_shared<InfoOptions>();
    auto& command = addCommand(program, "info", "Say what is in a file of music or of weights.", kManualPage);
    command.add_option("FILE", options->files);
    addSwitch(command, "--json", options->json, "Print everything as JSON.");
    command.callback([options, &chosen] { chosen = [options] { return runInfo(*options); }; });
}

} // namespace inventio::app
