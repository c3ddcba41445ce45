#include "app/commands/enhance_plan.h"

#include <algorithm>
#include <map>
#include <system_error>

#include "app/commands/file_formats.h"

namespace inventio::app {

namespace {

namespace fs = std::filesystem;

tl::unexpected<base::Error> wrong(std::string sentence)
{
    return base::failure(base::ErrorCode::BadInput, std::move(sentence));
}

/// The same file gives the same path, also while it does not exist.
fs::path identity(const fs::path& path)
{
    std::error_code error;
    const auto absolute = fs::absolute(path, error);
    const auto canonical = fs::weakly_canonical(absolute, error);
    return error ? absolute.lexically_normal() : canonical;
}

bool isSpecial(const fs::path& path)
{
    std::error_code error;
    return fs::exists(path, error) && !fs::is_regular_file(path, error);
}

std::optional<std::string> wrongNumberOfPlaces(const EnhanceOptions& options)
{
    if (options.inputs.empty())
        return "There is nothing to enhance: name at least one file, as in "
               "\"inventio enhance melody.mid --output result.mid\".";
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
    return reason.empty() || isSpecial(output) ? std::nullopt : std::optional(std::move(reason));
}

/// The name of an input for its result; an input whose ending says nothing becomes a MIDI file.
fs::path nameOfResult(const fs::path& input)
{
    fs::path name = input.filename();
    if (!fileFormats().whyNotWritable(name).empty())
        name += ".mid";
    return name;
}

std::vector<EnhanceFileTask> jobs(const EnhanceOptions& options)
{
    std::vector<EnhanceFileTask> all;
    for (const fs::path input : options.inputs)
        all.push_back({input, options.output ? *options.output : *options.outputFolder / nameOfResult(input)});
    return all;
}

std::optional<std::string> clashInFolder(const std::vector<EnhanceFileTask>& all)
{
    std::map<fs::path, fs::path> inputs;
    for (const auto& job : all)
        inputs.emplace(identity(job.input), job.input);
    std::map<fs::path, fs::path> outputs;
    for (const auto& job : all) {
        const auto output = identity(job.output);
        if (const auto [other, isNew] = outputs.emplace(output, job.input); !isNew)
            return other->second.string() + " and " + job.input.string() + " would both become " + job.output.string()
                + "; enhance them in separate calls.";
        if (inputs.contains(output))
            return "The result would replace the input " + inputs.at(output).string()
                + "; choose another folder with --output-dir.";
    }
    return std::nullopt;
}

/// --output may name an input, for who names a file means it; further variations are named by the program.
std::optional<std::string> clashOfVariations(const std::vector<EnhanceFileTask>& all, int variations)
{
    std::map<fs::path, fs::path> taken;
    for (const auto& job : all) {
        taken.emplace(identity(job.input), job.input);
        taken.emplace(identity(job.output), job.output);
    }
    for (const auto& job : all)
        for (int number = 2; number <= variations; ++number) {
            const fs::path path = pathOfVariation(job.output, number);
            if (isSpecial(job.output))
                return "--variations needs a file to name the others after, but " + job.output.string() + " is none.";
            if (!taken.emplace(identity(path), path).second)
                return "Variation " + std::to_string(number) + " of " + job.input.string() + " would replace "
                    + path.string() + ", a file of this call; choose another name or folder.";
        }
    return std::nullopt;
}

std::optional<std::string> clashWithTrace(const std::vector<EnhanceFileTask>& all, const fs::path& trace)
{
    if (isSpecial(trace))
        return std::nullopt;
    const auto place = identity(trace);
    const auto isMusic = [&place](const EnhanceFileTask& job) {
        return identity(job.input) == place || identity(job.output) == place;
    };
    if (std::ranges::any_of(all, isMusic))
        return "--trace " + trace.string() + " would replace a MIDI file of this call; choose another name.";
    return std::nullopt;
}

} // namespace

fs::path pathOfVariation(const fs::path& output, int number)
{
    if (number == 1)
        return output;
    return output.parent_path() / (output.stem().string() + "-" + std::to_string(number) + output.extension().string());
}

base::Result<std::vector<EnhanceFileTask>> planEnhance(const EnhanceOptions& options)
{
    if (const auto reason = wrongNumberOfPlaces(options))
        return wrong(*reason);
    auto all = jobs(options);
    if (options.output) {
        if (const auto reason = wrongEnding(*options.output))
            return wrong(*reason);
    }
    if (options.outputFolder) {
        if (const auto reason = clashInFolder(all))
            return wrong(*reason);
    }
    if (const auto reason = clashOfVariations(all, options.variations))
        return wrong(*reason);
    if (options.trace) {
        if (const auto reason = clashWithTrace(all, *options.trace))
            return wrong(*reason);
    }
    return all;
}

} // namespace inventio::app
