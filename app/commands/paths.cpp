#include "app/commands/paths.h"

#include <algorithm>
#include <system_error>

namespace inventio::app {

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

base::Result<std::filesystem::path> shippedWeights(const Places& places, const std::string& name)
{
    if (auto weights = findFile(places.models, name))
        return *weights;
    return base::failure(base::ErrorCode::NotFound,
        "The weights that come with the program (" + name
            + ") are missing; install it again, or name other weights with --model FILE.");
}

} // namespace inventio::app
