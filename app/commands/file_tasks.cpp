#include "app/commands/file_tasks.h"

#include <map>
#include <system_error>

#include <unistd.h>

#include "app/commands/file_formats.h"

namespace inventio::app {

namespace {

namespace fs = std::filesystem;

std::optional<std::string> wrongNumberOfPlaces(const FileChoice& options, const std::string& verb)
{
    if (options.inputs.empty())
        return "There is nothing to " + verb + ": name at least one file, as in \"inventio " + verb
            + " melody.mid --output result.mid\".";
    if (!options.output && !options.outputFolder)
        return "Say where the result goes: --output FILE, or --output-dir DIR for several files.";
    if (options.output && options.outputFolder)
        return "Give either --output or --output-dir, not both.";
    if (options.output && options.inputs.size() > 1)
        return "--output takes the result of one file only; use --output-dir DIR for several.";
    return std::nullopt;
}

/// Only the path of a regular file has an ending that means something.
std::optional<std::string> wrongEnding(const fs::path& output)
{
    std::string reason = fileFormats().whyNotWritable(output);
    return reason.empty() || isSpecialFile(output) ? std::nullopt : std::optional(std::move(reason));
}

/// The name of an input for its result; an input whose ending says nothing becomes a MIDI file.
fs::path nameOfResult(const fs::path& input)
{
    fs::path name = input.filename();
    if (!fileFormats().whyNotWritable(name).empty())
        name += ".mid";
    return name;
}

std::vector<FileTask> jobs(const FileChoice& options)
{
    std::vector<FileTask> all;
    for (const fs::path input : options.inputs)
        all.push_back({input, options.output ? *options.output : *options.outputFolder / nameOfResult(input)});
    return all;
}

std::optional<std::string> clashInFolder(const std::vector<FileTask>& all, const std::string& verb)
{
    std::map<fs::path, fs::path> inputs;
    for (const auto& job : all)
        inputs.emplace(identityOf(job.input), job.input);
    std::map<fs::path, fs::path> outputs;
    for (const auto& job : all) {
        const auto output = identityOf(job.output);
        if (const auto [other, isNew] = outputs.emplace(output, job.input); !isNew)
            return other->second.string() + " and " + job.input.string() + " would both become " + job.output.string()
                + "; " + verb + " them in separate calls.";
        if (inputs.contains(output))
            return "The result would replace the input " + inputs.at(output).string()
                + "; choose another folder with --output-dir.";
    }
    return std::nullopt;
}

} // namespace

/// The same file gives the same path, also while it does not exist.
fs::path identityOf(const fs::path& path)
{
    std::error_code error;
    const auto absolute = fs::absolute(path, error);
    const auto canonical = fs::weakly_canonical(absolute, error);
    return error ? absolute.lexically_normal() : canonical;
}

bool isSpecialFile(const fs::path& path)
{
    std::error_code error;
    return fs::exists(path, error) && !fs::is_regular_file(path, error);
}

base::Result<std::vector<FileTask>> planFileTasks(const FileChoice& choice, const std::string& verb)
{
    const auto wrong
        = [](std::string sentence) { return base::failure(base::ErrorCode::BadInput, std::move(sentence)); };
    if (const auto reason = wrongNumberOfPlaces(choice, verb))
        return wrong(*reason);
    auto all = jobs(choice);
    if (choice.output) {
        if (const auto reason = wrongEnding(*choice.output))
            return wrong(*reason);
    }
    if (choice.outputFolder) {
        if (const auto reason = clashInFolder(all, verb))
            return wrong(*reason);
    }
    return all;
}

base::Result<void> preparePlace(const FileTask& task, bool makeFolder)
{
    std::error_code error;
    const auto folder = task.output.has_parent_path() ? task.output.parent_path() : fs::path(".");
    if (makeFolder)
        fs::create_directories(folder, error);
    if (error || !fs::is_directory(folder, error))
        return base::failure(base::ErrorCode::CannotWrite,
            "Cannot write " + task.output.string() + ": the folder " + folder.string() + " "
                + (makeFolder ? "cannot be made." : "does not exist."));
    if (fs::is_directory(task.output, error))
        return base::failure(base::ErrorCode::CannotWrite,
            "Cannot write " + task.output.string() + ": it is a folder; use --output-dir for folders.");
    if (!fs::exists(task.output, error) && ::access(folder.c_str(), W_OK) != 0)
        return base::failure(base::ErrorCode::CannotWrite,
            "Cannot write " + task.output.string() + ": new files are not allowed in its folder.");
    return {};
}

} // namespace inventio::app
