#include "core/training/accompaniment/accompaniment_trainer.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>
#include <numbers>
#include <span>
#include <sstream>

#include <nlohmann/json.hpp>

#include "core/base/atomic_file.h"
#include "core/model/accompaniment/accompaniment_file.h"
#include "core/training/accompaniment/window_source.h"

namespace inventio::training {

namespace {

using Clock = std::chrono::steady_clock;
using Json = nlohmann::json;
using model::AccompanimentStage;

constexpr int kWarmUpSteps = 100;
constexpr int kValidationWindows = 256;
constexpr int kStepsBetweenReports = 20;
constexpr std::uint64_t kValidationSeed = 19'65'05'01;
constexpr double kLeastRate = 0.02; ///< of the peak, at the end of the first stage
constexpr std::uintmax_t kLargestCheckpoint = 1u << 30;
constexpr char kMetricsHead[]
    = "step,seconds,stage,cross_entropy,span_nats,piece_nats,critic_real,critic_made,critic_other,"
      "noise_error,valid_cross_entropy,valid_prior_cross_entropy,valid_span_nats,"
      "valid_piece_nats,valid_bound\n";

/// What a checkpoint remembers beside the nets.
struct Position {
    std::int64_t step = 0;
    std::int64_t adversarialSteps = 0;
    double seconds = 0.0;
    bool savedWithoutCritic = false;
    std::string metrics = kMetricsHead;
};

std::string toText(const Position& position)
{
    return Json{{"step", position.step}, {"adversarial", position.adversarialSteps}, {"seconds", position.seconds},
        {"saved", position.savedWithoutCritic}, {"metrics", position.metrics}}
        .dump();
}

base::Result<Position> positionFromText(const std::string& text)
{
    const Json json = Json::parse(text, nullptr, false);
    try {
        return Position{json.at("step").get<std::int64_t>(), json.at("adversarial").get<std::int64_t>(),
            json.at("seconds").get<double>(), json.at("saved").get<bool>(), json.at("metrics").get<std::string>()};
    } catch (const Json::exception&) {
        return base::failure(base::ErrorCode::BadInput, "The checkpoint was not written by this trainer.");
    }
}

std::span<const std::byte> bytesOf(const std::string& text)
{
    return std::as_bytes(std::span(text.data(), text.size()));
}

/// The loop and its state. Every step draws from a generator of its own, so that a resumed training goes on as if it had not
/// been interrupted.
class Training {
public:
    Training(const AccompanimentTraining& options, const model::AccompanimentShape& shape,
        std::unique_ptr<model::TrainableAccompaniment> net, WindowSource training, WindowSource validation)
        : m_options(options)
        , m_shape(shape)
        , m_net(std::move(net))
        , m_training(std::move(training))
        , m_validation(std::move(validation))
    {
    }

    base::Result<void> begin()
    {
        if (auto set = m_net->setPieces(m_training.steps(), m_validation.steps()); !set)
            return set;
        const auto file = m_options.output.string() + ".checkpoint";
        std::error_code error;
        if (!m_options.resume || !std::filesystem::exists(file, error))
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

    base::Result<AccompanimentReport> run(
        std::stop_token stop, const std::function<void(const AccompanimentProgress&)>& onProgress)
    {
        m_started = Clock::now();
        m_secondsBefore = m_position.seconds;
        m_reportedSeconds = m_position.seconds;
        m_reportedStep = m_position.step;
        double lastSave = m_position.seconds;
        double lastMeasured = m_position.seconds;
        while (m_position.seconds < lengthSeconds() && !stop.stop_requested()) {
            if (auto done = step(); !done)
                return base::failure(done.error());
            if (m_position.step % kStepsBetweenReports != 0)
                continue;
            const bool measures = m_position.seconds - lastMeasured >= m_options.validationMinutes * 60.0;
            const bool saves = m_position.seconds - lastSave >= m_options.checkpointMinutes * 60.0;
            auto progress = report(measures);
            if (!progress)
                return base::failure(progress.error());
            lastMeasured = measures ? m_position.seconds : lastMeasured;
            lastSave = saves ? m_position.seconds : lastSave;
            if (saves)
                if (auto saved = save(); !saved)
                    return base::failure(saved.error());
            onProgress(*progress);
        }
        const auto last = report(true);
        if (!last)
            return base::failure(last.error());
        onProgress(*last);
        if (auto saved = save(); !saved)
            return base::failure(saved.error());
        return AccompanimentReport{m_position.step, m_position.seconds, m_training.pieceCount(), {}, *last->validation,
            m_position.seconds >= lengthSeconds()};
    }

private:
    double lengthSeconds() const { return m_options.minutes * 60.0; }
    double likelihoodSeconds() const { return lengthSeconds() * m_options.likelihoodPercent / 100.0; }
    double elapsed() const { return m_secondsBefore + std::chrono::duration<double>(Clock::now() - m_started).count(); }
    bool isLikelihood() const { return m_position.seconds < likelihoodSeconds(); }

    /// How much of the present stage is over, 0..1.
    double stageDone() const
    {
        const double first = likelihoodSeconds();
        const double done = isLikelihood() ? m_position.seconds / first
                                           : (m_position.seconds - first) / std::max(1e-9, lengthSeconds() - first);
        return std::clamp(done, 0.0, 1.0);
    }

    model::AccompanimentLesson lesson() const
    {
        model::AccompanimentLesson lesson;
        lesson.seed = m_options.seed * 1'000'003ULL + static_cast<std::uint64_t>(m_position.step);
        lesson.criticRate = m_options.criticRate;
        lesson.criticWeight = m_options.criticWeight;
        lesson.gumbelScale = m_options.gumbelScale;
        if (isLikelihood()) {
            const double warm = std::min(1.0, static_cast<double>(m_position.step + 1) / kWarmUpSteps);
            const double wave = 0.5 * (1.0 + std::cos(std::numbers::pi * stageDone()));
            lesson.learningRate = m_options.peakLearningRate * warm * (kLeastRate + (1.0 - kLeastRate) * wave);
            return lesson;
        }
        lesson.stage = m_position.adversarialSteps < m_options.criticSteps ? AccompanimentStage::Critic
                                                                           : AccompanimentStage::Adversarial;
        // Both come to rest at the end, or the averaged weights are those of a moment of their chase.
        const double calm = std::min(1.0, 3.0 * (1.0 - stageDone()) + 0.1);
        lesson.learningRate = m_options.generatorRate * calm;
        lesson.criticRate *= calm;
        lesson.likelihoodWeight = 1.0 + (m_options.lastLikelihoodWeight - 1.0) * std::min(1.0, 2.0 * stageDone());
        return lesson;
    }

    base::Result<void> step()
    {
        const model::AccompanimentLesson now = lesson();
        if (now.stage != AccompanimentStage::Likelihood && !m_position.savedWithoutCritic) {
            if (auto saved = saveWeights(withoutCritic(m_options.output)); !saved)
                return saved;
            m_position.savedWithoutCritic = true;
        }
        const bool othersToo = stageDone() < m_options.othersUntilPercent / 100.0;
        if (auto learned = m_net->learn(m_training.batch(m_position.step, m_options.batchSize, othersToo), now);
            !learned)
            return learned;
        ++m_position.step;
        if (now.stage != AccompanimentStage::Likelihood)
            ++m_position.adversarialSteps;
        m_stage = now.stage;
        m_position.seconds = elapsed();
        return {};
    }

    base::Result<AccompanimentProgress> report(bool measures)
    {
        AccompanimentProgress progress;
        const auto losses = m_net->losses();
        if (!losses)
            return base::failure(losses.error());
        if (!std::isfinite(losses->crossEntropy) || !std::isfinite(losses->criticReal))
            return base::failure(
                base::ErrorCode::Internal, "Training diverged; start again with a lower learning rate.");
        m_position.seconds = elapsed();
        progress.step = m_position.step;
        progress.seconds = m_position.seconds;
        progress.secondsLeft = std::max(0.0, lengthSeconds() - m_position.seconds);
        progress.windowsPerSecond = static_cast<double>((m_position.step - m_reportedStep) * m_options.batchSize)
            / std::max(1e-6, m_position.seconds - m_reportedSeconds);
        progress.stage = m_stage;
        progress.losses = *losses;
        progress.device = m_net->device();
        if (measures) {
            const auto figures = m_net->validate(m_validation.validationBatch(kValidationWindows), kValidationSeed);
            if (!figures)
                return base::failure(figures.error());
            progress.validation = *figures;
            m_position.metrics += metricsLine(progress);
        }
        m_reportedStep = m_position.step;
        m_reportedSeconds = elapsed();
        return progress;
    }

    static std::string metricsLine(const AccompanimentProgress& progress)
    {
        const auto& losses = progress.losses;
        const auto& valid = *progress.validation;
        std::ostringstream line;
        line << progress.step << ',' << progress.seconds << ',' << static_cast<int>(progress.stage);
        for (const double value : {losses.crossEntropy, losses.spanDivergence, losses.pieceDivergence,
                 losses.criticReal, losses.criticMade, losses.criticOther, losses.noiseError, valid.crossEntropy,
                 valid.priorCrossEntropy, valid.spanDivergence, valid.pieceDivergence, valid.bound})
            line << ',' << value;
        line << '\n';
        return line.str();
    }

    /// Checkpoint, metrics and the weights as they are now, each whole or as before.
    base::Result<void> save() const
    {
        const auto checkpoint = m_net->checkpoint(toText(m_position));
        if (!checkpoint)
            return base::failure(checkpoint.error());
        if (auto written = base::writeFileAtomically(m_options.output.string() + ".checkpoint", *checkpoint); !written)
            return written;
        if (auto written
            = base::writeFileAtomically(m_options.output.string() + ".metrics.csv", bytesOf(m_position.metrics));
            !written)
            return written;
        return saveWeights(m_options.output);
    }

    base::Result<void> saveWeights(const std::filesystem::path& file) const
    {
        const auto weights = m_net->weights();
        if (!weights)
            return base::failure(weights.error());
        const std::map<std::string, std::string> metadata{
            {"training_pieces", std::to_string(m_training.pieceCount())},
            {"training_steps", std::to_string(m_position.step)},
            {"training_steps_against_critic", std::to_string(m_position.adversarialSteps)},
            {"training_windows", std::to_string(m_position.step * m_options.batchSize)},
            {"training_minutes", std::to_string(static_cast<int>(std::lround(m_position.seconds / 60.0)))},
            {"training_seed", std::to_string(m_options.seed)},
            {"training_device", m_net->device()},
        };
        return base::writeFileAtomically(file,
            model::formatAccompaniment(
                file.stem().string(), std::string(accompany::nameOf(m_options.style)), m_shape, metadata, *weights));
    }

    AccompanimentTraining m_options;
    model::AccompanimentShape m_shape;
    std::unique_ptr<model::TrainableAccompaniment> m_net;
    WindowSource m_training, m_validation;
    Position m_position;
    AccompanimentStage m_stage = AccompanimentStage::Likelihood;
    std::int64_t m_reportedStep = 0;
    double m_reportedSeconds = 0.0;
    Clock::time_point m_started;
    double m_secondsBefore = 0.0;
};

base::Result<std::vector<AccompaniedFolder>> readFolders(
    const AccompanimentTraining& options, std::vector<std::string>& skipped)
{
    std::vector<AccompaniedFolder> folders;
    std::vector<OtherData> sources{{options.data, 0.0}};
    sources.insert(sources.end(), options.others.begin(), options.others.end());
    for (const OtherData& source : sources) {
        auto set = readAccompaniedSet(source.folder, options.style, options.windowSteps);
        if (!set)
            return base::failure(set.error());
        skipped.insert(skipped.end(), set->skipped.begin(), set->skipped.end());
        folders.push_back({std::move(set->pieces), source.percent / 100.0});
    }
    return folders;
}

} // namespace

std::filesystem::path withoutCritic(const std::filesystem::path& output)
{
    return output.parent_path() / (output.stem().string() + ".likelihood" + output.extension().string());
}

base::Result<AccompanimentReport> trainAccompaniment(const AccompanimentTraining& options,
    model::MakeTrainableAccompaniment* makeNetwork, std::stop_token stop,
    const std::function<void(const AccompanimentProgress&)>& onProgress)
{
    // An hour of learning must not end in a folder that is not there.
    const std::filesystem::path folder = std::filesystem::absolute(options.output).parent_path();
    if (std::error_code error; !std::filesystem::is_directory(folder, error))
        return base::failure(base::ErrorCode::CannotWrite,
            "The weights cannot be written to " + options.output.string() + ": there is no folder " + folder.string()
                + ".");
    std::vector<std::string> skipped;
    const auto folders = readFolders(options, skipped);
    if (!folders)
        return base::failure(folders.error());
    auto valid = readAccompaniedSet(options.valid, options.style, options.windowSteps);
    if (!valid)
        return base::failure(valid.error());
    const accompany::StyleLayout& layout = accompany::layoutOf(options.style);
    model::AccompanimentShape shape;
    shape.parts = static_cast<int>(layout.parts.size());
    shape.slotsPerPart = layout.slotsPerPart;
    shape.channels = options.channels;
    auto net = makeNetwork(shape, {options.seed, options.threads, options.windowSteps, options.dropout});
    if (!net)
        return base::failure(net.error());
    Training training(options, shape, std::move(*net),
        WindowSource(*folders, options.style, options.windowSteps, options.seed),
        WindowSource({{std::move(valid->pieces), 0.0}}, options.style, options.windowSteps, options.seed));
    if (const auto begun = training.begin(); !begun)
        return base::failure(begun.error());
    auto report = training.run(std::move(stop), onProgress);
    if (report)
        report->skipped = std::move(skipped);
    return report;
}

} // namespace inventio::training
