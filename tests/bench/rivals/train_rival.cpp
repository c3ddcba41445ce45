#include "tests/bench/rivals/train_rival.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numbers>
#include <span>

#include <nlohmann/json.hpp>

#include "core/base/atomic_file.h"
#include "core/composing/note_scorer.h"
#include "core/model/model_file.h"
#include "core/training/data_set.h"
#include "core/training/training_options.h"

namespace inventio::bench {

namespace {

using Clock = std::chrono::steady_clock;
using Json = nlohmann::json;
using training::Example;

constexpr int kWarmUpSteps = 100;
constexpr int kValidationBatches = 4;
constexpr int kValidationEvery = 500;
constexpr int kTellEvery = 100;
constexpr double kCheckpointSeconds = 120.0;
constexpr std::uint64_t kValidationSeed = 20'08'08'927;
constexpr double kLossMemory = 0.98; // of the running mean
constexpr std::uintmax_t kLargestCheckpoint = 1u << 30;

/// The weighted mean of the binary cross-entropy over what is counted, as learn() has it.
double lossOf(const model::TrainingBatch& batch, const std::vector<float>& probabilities)
{
    const std::size_t values = probabilities.size() / static_cast<std::size_t>(batch.size());
    double sum = 0.0;
    for (std::size_t i = 0; i < probabilities.size(); ++i) {
        const double p = std::clamp(static_cast<double>(probabilities[i]), 1e-7, 1.0 - 1e-7);
        if (batch.counted[i] != 0)
            sum -= static_cast<double>(batch.weight[i / values]) * std::log(batch.right[i] != 0 ? p : 1.0 - p);
    }
    return sum / batch.size();
}

class Training {
public:
    Training(const RivalTraining& options, std::unique_ptr<model::TrainableNetwork> net, training::DataSet data,
        training::DataSet valid)
        : m_options(options)
        , m_net(std::move(net))
        , m_data(std::move(data))
        , m_valid(std::move(valid))
    {
    }

    base::Result<void> resume()
    {
        std::error_code error;
        if (!std::filesystem::exists(checkpointFile(), error))
            return {};
        const auto bytes = base::readFile(checkpointFile(), kLargestCheckpoint);
        if (!bytes)
            return base::failure(bytes.error());
        const auto notes = m_net->restore(*bytes);
        if (!notes)
            return base::failure(notes.error());
        const Json json = Json::parse(*notes, nullptr, false);
        if (!json.is_object() || json.value("lesson", -1) != static_cast<int>(m_options.lesson))
            return base::failure(base::ErrorCode::BadInput, "The checkpoint is of another lesson.");
        m_step = json.value("step", std::int64_t{0});
        m_loss = json.value("loss", 0.0);
        return {};
    }

    base::Result<void> run(const std::stop_token& stop, const std::function<void(const RivalProgress&)>& onProgress)
    {
        const auto started = Clock::now();
        auto saved = started;
        while (m_step < m_options.steps && !stop.stop_requested()) {
            if (auto done = step(); !done)
                return done;
            const auto now = Clock::now();
            if (std::chrono::duration<double>(now - saved).count() >= kCheckpointSeconds) {
                saved = now;
                if (auto written = save(); !written)
                    return written;
            }
            if (m_step % kTellEvery != 0 && m_step != m_options.steps)
                continue;
            RivalProgress progress{m_step, std::chrono::duration<double>(now - started).count(), m_loss, 0.0};
            if (m_step % kValidationEvery == 0 || m_step == m_options.steps) {
                const auto loss = measure();
                if (!loss)
                    return base::failure(loss.error());
                progress.validLoss = *loss;
            }
            onProgress(progress);
        }
        return save();
    }

private:
    std::filesystem::path checkpointFile() const { return m_options.output.string() + ".checkpoint"; }

    /// Warm-up, then half a cosine over all steps.
    double learningRate() const
    {
        const double warm = std::min(1.0, static_cast<double>(m_step + 1) / kWarmUpSteps);
        const double done = static_cast<double>(m_step) / static_cast<double>(m_options.steps);
        return m_recipe.peakLearningRate * warm * 0.5 * (1.0 + std::cos(std::numbers::pi * done));
    }

    std::vector<Example> drawExamples(const training::DataSet& data, base::Random& random) const
    {
        const int last = static_cast<int>(data.pieces.size()) - 1;
        std::vector<Example> examples;
        for (int i = 0; i < m_recipe.batchSize; ++i)
            examples.push_back(
                training::makeExample(data.pieces[static_cast<std::size_t>(random.between(0, last))], random));
        return examples;
    }

    base::Result<void> step()
    {
        base::Random random(m_options.seed * 0x9e3779b97f4a7c15ULL + static_cast<std::uint64_t>(m_step));
        const double selfEditShare = m_step >= m_recipe.selfEditFromStep ? m_recipe.selfEditShare : 0.0;
        const auto batch = makeLesson(m_options.lesson, drawExamples(m_data, random), selfEditShare, *m_net, random);
        if (!batch)
            return base::failure(batch.error());
        const auto loss = m_net->learn(*batch, learningRate());
        if (!loss)
            return base::failure(loss.error());
        if (!std::isfinite(*loss))
            return base::failure(base::ErrorCode::Internal, "Training diverged.");
        m_loss = m_step == 0 ? *loss : kLossMemory * m_loss + (1.0 - kLossMemory) * *loss;
        ++m_step;
        return {};
    }

    /// Always the same examples, none edited by the network.
    base::Result<double> measure()
    {
        base::Random random(kValidationSeed);
        double sum = 0.0;
        for (int i = 0; i < kValidationBatches; ++i) {
            const auto batch = makeLesson(m_options.lesson, drawExamples(m_valid, random), 0.0, *m_net, random);
            if (!batch)
                return base::failure(batch.error());
            const auto probabilities = m_net->probabilities(batch->planes);
            if (!probabilities)
                return base::failure(probabilities.error());
            sum += lossOf(*batch, *probabilities);
        }
        return sum / kValidationBatches;
    }

    base::Result<void> save() const
    {
        const Json notes{{"step", m_step}, {"loss", m_loss}, {"lesson", static_cast<int>(m_options.lesson)}};
        const auto checkpoint = m_net->checkpoint(notes.dump());
        if (!checkpoint)
            return base::failure(checkpoint.error());
        if (auto written = base::writeFileAtomically(checkpointFile(), *checkpoint); !written)
            return written;
        return base::writeFileAtomically(m_options.output,
            model::formatModel(m_options.output.stem().string(), m_recipe.shape,
                {{"training_steps", std::to_string(m_step)}}, m_net->weights()));
    }

    RivalTraining m_options;
    training::TrainingOptions m_recipe; ///< the defaults of `inventio train`
    std::unique_ptr<model::TrainableNetwork> m_net;
    training::DataSet m_data;
    training::DataSet m_valid;
    std::int64_t m_step = 0;
    double m_loss = 0.0;
};

} // namespace

base::Result<void> trainRival(const RivalTraining& options, model::MakeTrainableNetwork* makeNetwork,
    std::stop_token stop, const std::function<void(const RivalProgress&)>& onProgress)
{
    auto data = training::readDataSet(options.data);
    if (!data)
        return base::failure(data.error());
    auto valid = training::readDataSet(options.valid);
    if (!valid)
        return base::failure(valid.error());
    auto net = makeNetwork(
        training::defaultShape(), {composing::kWindowSteps, grid::kPitches}, {options.seed, options.threads});
    if (!net)
        return base::failure(net.error());
    Training training(options, std::move(*net), std::move(*data), std::move(*valid));
    if (options.resume)
        if (auto resumed = training.resume(); !resumed)
            return resumed;
    return training.run(stop, onProgress);
}

} // namespace inventio::bench
