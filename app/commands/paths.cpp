#include "app/commands/paths.h"

#include <algorithm>
#include <system_error>

namespace inventio::app {

namespace {

constexpr auto kShippedWeights = "bach.safetensors";

} // namespace

Places placesFor(const std::filesystem::path& executable)
{
    const auto folder = executable.parent_path();
    const auto prefix = folder.parent_path();
    return {
        {prefix / "lib" / "inventio", folder},
        {prefix / "share" / "inventio" / "models", folder},
    };
}

Places places()
{
    std::error_code error;
    return placesFor(std::filesystem::read_symlink("/proc/self/exe", error));
}

std::optional<std::filesystem::path> findFile(
    const std::vector<std::filesystem::path>& folders, const std::filesystem::path& name)
{
    const auto holds = [&name](const std::filesystem::path& folder) {
        std::error_code error;
        return std::filesystem::exists(folder / name, error);
    };
    const auto folder = std::ranges::find_if(folders, holds);
    return folder == folders.end() ? std::nullopt : std::optional(*folder / name);
}

std::filesystem::path moduleFolder(const Places& places)
{
    const auto module = findFile(places.modules, kModelModule);
    return module ? module->parent_path() : places.modules.front();
}

base::Result<std::filesystem::path> shippedWeights(const Places& places)
{
    if (auto weights = findFile(places.models, kShippedWeights))
        return *weights;
    return base::failure(base::ErrorCode::NotFound,
        std::string("The weights that come with the program (") + kShippedWeights
            + ") are missing; install it again, or name other weights with --model FILE.");
}

} // namespace inventio::app
