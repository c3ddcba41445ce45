#include "app/commands/enhance_plan.h"

#include <algorithm>
#include <map>

namespace inventio::app {

namespace {

namespace fs = std::filesystem;

tl::unexpected<base::Error> wrong(std::string sentence)
{
    return base::failure(base::ErrorCode::BadInput, std::move(sentence));
}

/// --output may name an input, for who names a file means it; further variations are named by the program.
std::optional<std::string> clashOfVariations(const std::vector<EnhanceFileTask>& all, int variations)
{
    std::map<fs::path, fs::path> taken;
    for (const auto& job : all) {
        taken.emplace(identityOf(job.input), job.input);
        taken.emplace(identityOf(job.output), job.output);
    }
    for (const auto& job : all)
        for (int number = 2; number <= variations; ++number) {
            const fs::path path = pathOfVariation(job.output, number);
            if (isSpecialFile(job.output))
                return "--variations needs a file to name the others after, but " + job.output.string() + " is none.";
            if (!taken.emplace(identityOf(path), path).second)
                return "Variation " + std::to_string(number) + " of " + job.input.string() + " would replace "
                    + path.string() + ", a file of this call; choose another name or folder.";
        }
    return std::nullopt;
}

std::optional<std::string> clashWithTrace(const std::vector<EnhanceFileTask>& all, const fs::path& trace)
{
    if (isSpecialFile(trace))
        return std::nullopt;
    const auto place = identityOf(trace);
    const auto isMusic = [&place](const EnhanceFileTask& job) {
        return identityOf(job.input) == place || identityOf(job.output) == place;
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
    auto all = planFileTasks({options.inputs, options.output, options.outputFolder}, "enhance");
    if (!all)
        return all;
    if (const auto reason = clashOfVariations(*all, options.variations))
        return wrong(*reason);
    if (options.trace) {
        if (const auto reason = clashWithTrace(*all, *options.trace))
            return wrong(*reason);
    }
    return all;
}

} // namespace inventio::app
