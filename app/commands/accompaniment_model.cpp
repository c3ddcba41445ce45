#include "app/commands/accompaniment_model.h"

#include <string>

#include "app/commands/paths.h"
#include "core/model/accompaniment/generator_model.h"

namespace inventio::app {

base::Result<std::unique_ptr<accompany::AccompanimentModel>> loadAccompanimentModel(
    accompany::Style style, const std::optional<std::filesystem::path>& weights, int threads)
{
    const Places found = places();
    const auto file = weights
        ? base::Result<std::filesystem::path>(*weights)
        : shippedWeights(found, "accompany-" + std::string(accompany::nameOf(style)) + ".safetensors");
    if (!file)
        return base::failure(file.error());
    auto model = model::loadAccompanimentModel(moduleFolder(found), {*file, threads});
    if (!model)
        return base::failure(model.error());
    if ((*model)->style() != style)
        return base::failure(base::ErrorCode::BadInput,
            file->filename().string() + " has learned the style \"" + std::string(accompany::nameOf((*model)->style()))
                + "\", so say --style " + std::string(accompany::nameOf((*model)->style())) + ".");
    return std::move(*model);
}

} // namespace inventio::app
