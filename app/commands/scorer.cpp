#include "app/commands/scorer.h"

#include "app/commands/paths.h"
#include "core/model/arcnn_scorer.h"

namespace inventio::app {

base::Result<std::unique_ptr<composing::NoteScorer>> loadArCnn(
    const std::optional<std::filesystem::path>& weights, int threads)
{
    const auto found = places();
    const auto file = weights ? base::Result<std::filesystem::path>(*weights) : shippedWeights(found);
    if (!file)
        return base::failure(file.error());
    auto scorer = model::loadScorer(moduleFolder(found), {*file, threads});
    if (!scorer)
        return base::failure(scorer.error());
    return std::move(*scorer);
}

} // namespace inventio::app
