#include "app/studio_training.h"

#include <algorithm>
#include <thread>

#include "app/commands/paths.h"
#include "core/model/module_loader.h"
#include "core/training/trainer.h"

namespace inventio::app {

namespace {

constexpr double kGentleLearningRate = 5e-4; ///< for weights that know something already

training::TrainingOptions optionsFor(const session::TrainingRequest& request, const std::filesystem::path& shipped)
{
    training::TrainingOptions options;
    options.data = request.folder;
    options.output = request.output;
    options.from = shipped;
    options.minutes = request.minutes;
    options.resume = request.goesOn;
    options.threads = studioThreads();
    options.peakLearningRate = kGentleLearningRate;
    // Somebody watches: a short training is measured more often.
    options.validationMinutes = std::clamp(request.minutes / 20.0, 0.5, options.validationMinutes);
    options.checkpointMinutes = std::min(options.validationMinutes, options.checkpointMinutes);
    return options;
}

session::TrainingMoment momentOf(const training::TrainingProgress& progress)
{
    session::TrainingMoment moment{progress.seconds, progress.secondsLeft, progress.examplesPerSecond, progress.loss};
    if (progress.validation)
        moment.validationLoss = progress.validation->loss;
    return moment;
}

} // namespace

base::Result<session::TrainingEnd> trainForStudio(const session::TrainingRequest& request, const std::stop_token& stop,
    const std::function<void(const session::TrainingMoment&)>& tell)
{
    const auto found = places();
    const auto shipped = shippedWeights(found);
    if (!shipped)
        return base::failure(shipped.error());
    const auto module = model::loadNetworkModule(moduleFolder(found));
    if (!module)
        return base::failure(module.error());
    std::error_code error; // the trainer says what is wrong with it
    std::filesystem::create_directories(request.output.parent_path(), error);
    const auto report = training::train(optionsFor(request, *shipped), module->makeTrainableNetwork, stop,
        [&tell](const training::TrainingProgress& progress) { tell(momentOf(progress)); });
    if (!report)
        return base::failure(report.error());
    return session::TrainingEnd{report->finished, report->pieces, report->skipped, report->validation.loss};
}

int studioThreads()
{
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()) - 1);
}

} // namespace inventio::app
