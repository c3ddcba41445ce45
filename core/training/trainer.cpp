#include "core/training/trainer.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <numbers>
#include <optional>
#include <sstream>
#include <thread>

#include <nlohmann/json.hpp>

#include "core/base/atomic_file.h"
#include "core/composing/note_scorer.h"
#include "core/model/model_file.h"
#include "core/model/planes.h"
#include "core/training/batch_pipeline.h"
#include "core/training/data_set.h"

namespace inventio::training {

namespace {

using Clock = std::chrono::steady_clock;
using Json = nlohmann::json;

constexpr int kWarmUpSteps = 100;
constexpr int kValidationExamples = 192;
constexpr int kMeasuringExamples = 32; // for the norms of a net that begins with trained weights
constexpr std::uint64_t kValidationSeed = 20'08'08'927;
constexpr double kLossMemory = 0.98; // of the running mean
constexpr std::uintmax_t kLargestCheckpoint = 1u << 30;
constexpr char kMetricsHead[]
    = "step,seconds,loss,valid_loss,wrong_found,found_wrong,separation,best_addition_right,missing_expected\n";

/// What a checkpoint remembers beside the net.
struct Position {
    std::int64_t step = 0;
    double seconds = 0.0;
    double loss = 0.0;
    std::string metrics = kMetricsHead;
};

std::string toText(const Position& position)
{
    return Json{
        {"step", position.step}, {"seconds", position.seconds}, {"loss", position.loss}, {"metrics", position.metrics}}
        .dump();
}

base::Result<Position> positionFromText(const std::string& text)
{
    const Json json = Json::parse(text, nullptr, false);
    try {
        return Position{json.at("step").get<std::int64_t>(), json.at("seconds").get<double>(),
            json.at("loss").get<double>(), json.at("metrics").get<std::string>()};
    } catch (const Json::exception&) {
        return base::failure(base::ErrorCode::BadInput, "The checkpoint was not written by this trainer.");
    }
}

std::string metricsLine(const Position& position, const ValidationFigures& figures)
{
    std::ostringstream line;
    line << position.step << ',' << position.seconds << ',' << position.loss << ',' << figures.loss << ','
         << figures.wrongFound << ',' << figures.foundWrong << ',' << figures.separation << ','
         << figures.bestAdditionRight << ',' << figures.missingExpected << '\n';
    return line.str();
}

std::filesystem::path beside(const std::filesystem::path& output, const char* ending)
{
    return output.string() + ending;
}

std::span<const std::byte> bytesOf(const std::string& text)
{
    return std::as_bytes(std::span(text.data(), text.size()));
}

/// The loop and its state. Every step draws from a generator of its own, so that a resumed training goes on as if it had
/// not been interrupted.
class Training {
public:
    Training(const TrainingOptions& options, std::unique_ptr<model::TrainableNetwork> net, ExampleSource source,
        std::vector<std::string> skipped, std::vector<Example> valid)
        : m_options(options)
        , m_net(std::move(net))
        , m_source(std::move(source))
        , m_skipped(std::move(skipped))
        , m_valid(std::move(valid))
    {
    }

    base::Result<void> resume()
    {
        const auto file = beside(m_options.output, ".checkpoint");
        std::error_code error;
        if (!std::filesystem::exists(file, error))
            return {};
        const auto bytes = base::readFile(file, kLargestCheckpoint);
        if (!bytes)
            return base::failure(bytes.error());
        const auto notes = m_net->restore(*bytes);
        if (!notes)
            return base::failure(notes.error());
        const auto position = positionFromText(*notes);
        if (!position)
            return base::failure(position.error());
        m_position = *position;
        return {};
    }

    base::Result<void> initialiseFrom(const model::ModelFile& file)
    {
        m_origin = file.info.name + " " + file.info.sha256;
        if (m_position.step > 0)
            return {};
        std::vector<Example> examples;
        for (int i = 0; i < kMeasuringExamples; ++i)
            examples.push_back(m_source.draft(0, i, true).example);
        return m_net->initialiseFrom(file.weights, makeBatch(examples).planes);
    }

    base::Result<TrainingReport> run(
        std::stop_token stop, const std::function<void(const TrainingProgress&)>& onProgress)
    {
        const double begin = m_position.seconds;
        m_started = Clock::now();
        m_secondsBefore = begin;
        BatchPipeline pipeline(m_source, *m_net,
            {m_options.batchSize, m_options.selfEditShare, m_options.selfEditFromStep, workers()}, m_position.step);
        double lastCheckpoint = begin;
        double lastValidation = begin;
        while (m_position.seconds < lengthSeconds() && !stop.stop_requested()) {
            if (const auto done = step(pipeline); !done)
                return base::failure(done.error());
            m_position.seconds = elapsed();
            TrainingProgress progress = this->progress();
            if (m_position.seconds - lastValidation >= m_options.validationMinutes * 60.0) {
                lastValidation = m_position.seconds;
                const auto figures = measure();
                if (!figures)
                    return base::failure(figures.error());
                progress.validation = *figures;
            }
            if (m_position.seconds - lastCheckpoint >= m_options.checkpointMinutes * 60.0) {
                lastCheckpoint = m_position.seconds;
                if (const auto saved = save(); !saved)
                    return base::failure(saved.error());
            }
            onProgress(progress);
        }
        const auto figures = measure();
        if (!figures)
            return base::failure(figures.error());
        if (const auto saved = save(); !saved)
            return base::failure(saved.error());
        return TrainingReport{m_position.step, m_position.seconds, m_source.pieceCount(), m_skipped, *figures,
            m_position.seconds >= lengthSeconds()};
    }

private:
    /// A GPU waits for its examples, a processor had better compute.
    int workers() const
    {
        if (m_options.workers >= 0)
            return m_options.workers;
        const int cores = static_cast<int>(std::thread::hardware_concurrency());
        return m_net->device() == "CUDA" ? std::max(1, cores - 2) : 0;
    }

    double lengthSeconds() const { return m_options.minutes * 60.0; }
    double elapsed() const { return m_secondsBefore + std::chrono::duration<double>(Clock::now() - m_started).count(); }

    /// Warm-up, then half a cosine over the whole time.
    double learningRate() const
    {
        const double warm = std::min(1.0, static_cast<double>(m_position.step + 1) / kWarmUpSteps);
        const double done = std::min(1.0, m_position.seconds / lengthSeconds());
        return m_options.peakLearningRate * warm * 0.5 * (1.0 + std::cos(std::numbers::pi * done));
    }

    bool othersToo() const { return m_position.seconds < m_options.othersUntilPercent / 100.0 * lengthSeconds(); }

    base::Result<void> step(BatchPipeline& pipeline)
    {
        const auto batch = pipeline.next(othersToo());
        if (!batch)
            return base::failure(batch.error());
        const auto loss = m_net->learn(*batch, learningRate());
        if (!loss)
            return base::failure(loss.error());
        if (!std::isfinite(*loss))
            return base::failure(
                base::ErrorCode::Internal, "Training diverged; start again with a lower learning rate.");
        m_position.loss = m_position.step == 0 ? *loss : kLossMemory * m_position.loss + (1.0 - kLossMemory) * *loss;
        ++m_position.step;
        return {};
    }

    base::Result<ValidationFigures> measure()
    {
        auto figures = validate(m_valid, *m_net);
        if (figures)
            m_position.metrics += metricsLine(m_position, *figures);
        return figures;
    }

    /// Checkpoint, metrics and the weights as they are now, each whole or as before.
    base::Result<void> save() const
    {
        const auto checkpoint = m_net->checkpoint(toText(m_position));
        if (!checkpoint)
            return base::failure(checkpoint.error());
        if (auto written = base::writeFileAtomically(beside(m_options.output, ".checkpoint"), *checkpoint); !written)
            return written;
        if (auto written
            = base::writeFileAtomically(beside(m_options.output, ".metrics.csv"), bytesOf(m_position.metrics));
            !written)
            return written;
        std::map<std::string, std::string> metadata{
            {"training_pieces", std::to_string(m_source.pieceCount())},
            {"training_steps", std::to_string(m_position.step)},
            {"training_examples", std::to_string(m_position.step * m_options.batchSize)},
            {"training_minutes", std::to_string(static_cast<int>(std::lround(m_position.seconds / 60.0)))},
            {"training_seed", std::to_string(m_options.seed)},
            {"training_device", m_net->device()},
        };
        if (!m_origin.empty())
            metadata.emplace("training_from", m_origin);
        return base::writeFileAtomically(m_options.output,
            model::formatModel(m_options.output.stem().string(), m_options.shape, metadata, m_net->weights()));
    }

    TrainingProgress progress() const
    {
        const double examples = static_cast<double>(m_position.step) * m_options.batchSize;
        return {m_position.step, m_position.seconds, std::max(0.0, lengthSeconds() - m_position.seconds),
            examples / std::max(1e-3, m_position.seconds), m_position.loss, m_net->device(), std::nullopt};
    }

    TrainingOptions m_options;
    std::unique_ptr<model::TrainableNetwork> m_net;
    ExampleSource m_source;
    std::vector<std::string> m_skipped;
    std::vector<Example> m_valid;
    Position m_position;
    std::string m_origin; ///< name and hash of the weights it began with, if any
    Clock::time_point m_started;
    double m_secondsBefore = 0.0;
};

base::Result<std::vector<OtherPieces>> readOthers(
    const std::vector<OtherData>& folders, std::vector<std::string>& skipped)
{
    std::vector<OtherPieces> others;
    for (const OtherData& other : folders) {
        auto data = readDataSet(other.folder);
        if (!data)
            return base::failure(data.error());
        skipped.insert(skipped.end(), data->skipped.begin(), data->skipped.end());
        others.push_back({std::move(data->pieces), other.percent / 100.0});
    }
    return others;
}

std::vector<Example> validationExamples(const DataSet& data)
{
    base::Random random(kValidationSeed);
    std::vector<Example> examples;
    for (int i = 0; i < kValidationExamples; ++i)
        examples.push_back(makeExample(data.pieces[static_cast<std::size_t>(i) % data.pieces.size()], random));
    return examples;
}

} // namespace

model::NetworkShape defaultShape()
{
    return {model::kInputPlanes, composing::kScorePlanes, {32, 48, 96, 160}, {1, 2, 2, 3}, {1, 1, 1}, 16};
}

base::Result<TrainingReport> train(const TrainingOptions& options, model::MakeTrainableNetwork* makeNetwork,
    std::stop_token stop, const std::function<void(const TrainingProgress&)>& onProgress)
{
    // An hour of learning must not end in a folder that is not there.
    const std::filesystem::path folder = std::filesystem::absolute(options.output).parent_path();
    if (std::error_code error; !std::filesystem::is_directory(folder, error))
        return base::failure(base::ErrorCode::CannotWrite,
            "The weights cannot be written to " + options.output.string() + ": there is no folder " + folder.string()
                + ".");
    auto data = readDataSet(options.data);
    if (!data)
        return base::failure(data.error());
    const auto valid = options.valid.empty() ? takeForValidation(*data) : readDataSet(options.valid);
    if (!valid)
        return base::failure(valid.error());
    std::vector<std::string> skipped = std::move(data->skipped);
    auto others = readOthers(options.others, skipped);
    if (!others)
        return base::failure(others.error());
    TrainingOptions settled = options;
    std::optional<model::ModelFile> origin;
    if (!options.from.empty()) {
        auto file = model::readModelFile(options.from);
        if (!file)
            return base::failure(file.error());
        origin = model::withIdiomPlane(*std::move(file));
        settled.shape = origin->info.shape;
    }
    auto net = makeNetwork(
        settled.shape, {composing::kWindowSteps, grid::kPitches}, {options.seed, options.threads, options.dropout});
    if (!net)
        return base::failure(net.error());
    Training training(settled, std::move(*net),
        ExampleSource(std::move(data->pieces), *std::move(others), options.seed), std::move(skipped),
        validationExamples(*valid));
    if (options.resume)
        if (const auto resumed = training.resume(); !resumed)
            return base::failure(resumed.error());
    if (origin)
        if (const auto begun = training.initialiseFrom(*origin); !begun)
            return base::failure(begun.error());
    return training.run(std::move(stop), onProgress);
}

} // namespace inventio::training
