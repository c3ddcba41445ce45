#include "core/model/arcnn_scorer.h"

#include "core/model/module_loader.h"
#include "core/model/planes.h"

namespace inventio::model {

ArCnnScorer::ArCnnScorer(ModelInfo info, std::unique_ptr<InferenceNetwork> network)
    : m_info(std::move(info))
    , m_network(std::move(network))
    , m_planes(static_cast<std::size_t>(kInputPlanes) * composing::kWindowSteps * music::kPitches)
{
}

base::Result<composing::EditScores> ArCnnScorer::score(const composing::Canvas& canvas, int firstStep)
{
    fillPlanes(canvas, firstStep, m_planes);
    composing::EditScores scores;
    if (const auto run = m_network->run(m_planes.data(), scores.values().data()); !run)
        return base::failure(run.error());
    return scores;
}

std::string ArCnnScorer::identity() const
{
    constexpr std::size_t kShortHash = 12;
    return m_info.name + " " + m_info.sha256.substr(0, kShortHash);
}

base::Result<std::unique_ptr<ArCnnScorer>> loadScorer(
    const std::filesystem::path& moduleFolder, const ScorerOptions& options)
{
    auto file = readModelFile(options.weights);
    if (!file)
        return base::failure(file.error());
    const auto module = loadNetworkModule(moduleFolder);
    if (!module)
        return base::failure(module.error());
    auto network = module->makeInferenceNetwork(
        file->info.shape, {composing::kWindowSteps, music::kPitches}, file->weights, options.threads);
    if (!network)
        return base::failure(network.error());
    return std::make_unique<ArCnnScorer>(std::move(file->info), std::move(*network));
}

} // namespace inventio::model
