#include "core/model/accompaniment/trainable_accompaniment.h"

#include <array>
#include <sstream>

#include <torch/torch.h>

#include "core/model/accompaniment/learned_weights.h"
#include "core/model/accompaniment/nets.h"
#include "core/model/accompaniment/planes.h"
#include "core/model/runtime.h"

namespace inventio::model {

namespace {

// Without some nats for nothing the noise is forgotten within minutes, and then all accompaniments are the same.
constexpr double kFreeSpanNats = 6.0;
constexpr double kFreePieceNats = 4.0;
constexpr double kWidestLogVariance = 6.0;
constexpr double kAverageDecay = 0.998;
constexpr double kLikelihoodScale = 4.0;
constexpr double kRealWeight = 1.5; ///< fakes that outweigh what is real sink the critic to a constant
constexpr double kOtherWeight = 0.7;
constexpr double kGradientWeight = 0.01;
constexpr std::int64_t kGradientEvery = 8;
constexpr double kAdversarialMoment = 0.5;
constexpr double kAdversarialSecondMoment = 0.99;

/// In the order of AccompanimentLosses.
enum Loss { CrossEntropy, SpanDivergence, PieceDivergence, CriticReal, CriticMade, CriticOther, NoiseError, LossCount };

struct Noise {
    torch::Tensor span;  ///< [N, count, numbers]
    torch::Tensor piece; ///< [N, numbers]

    torch::Tensor together() const
    {
        return torch::cat({span, piece.unsqueeze(1).expand({piece.size(0), span.size(1), piece.size(1)})}, 2);
    }
};

/// Means and logarithms of variances.
struct Estimate {
    torch::Tensor spanMean, spanLogVariance;   ///< [N, count, numbers]
    torch::Tensor pieceMean, pieceLogVariance; ///< [N, numbers]
};

torch::Tensor drawn(const torch::Tensor& mean, const torch::Tensor& logVariance)
{
    return mean + torch::exp(0.5 * logVariance) * torch::randn_like(mean);
}

/// From the standard normal distribution, in nats; summed over the numbers.
torch::Tensor divergence(const torch::Tensor& mean, const torch::Tensor& logVariance)
{
    return 0.5 * (mean.square() + logVariance.exp() - 1.0 - logVariance).sum(-1);
}

torch::Tensor bytesToTensor(const std::string& bytes)
{
    return torch::from_blob(const_cast<char*>(bytes.data()), {static_cast<std::int64_t>(bytes.size())}, torch::kUInt8)
        .clone();
}

std::string tensorToBytes(const torch::Tensor& tensor)
{
    const torch::Tensor flat = tensor.to(torch::kCPU).contiguous();
    return {reinterpret_cast<const char*>(flat.data_ptr<std::uint8_t>()), static_cast<std::size_t>(flat.numel())};
}

/// What one batch looks like to the nets.
struct Example {
    WindowTensors windows;
    torch::Tensor notes, known, places, spans; ///< as planes.h makes them
    torch::Tensor spanExists;                  ///< [N, count]
};

/// What the likelihood is made of.
struct Likelihood {
    torch::Tensor crossEntropy, spanDivergence, pieceDivergence; ///< nats a symbol, a span, a piece
    torch::Tensor loss;                                          ///< nats a symbol, without the free ones
    torch::Tensor bound;                                         ///< with them
};

class Training final : public TrainableAccompaniment {
public:
    Training(const AccompanimentShape& shape, const AccompanimentLearning& settings)
        : m_shape(shape)
        , m_windowSteps(settings.windowSteps)
        , m_device(prepareRuntime(settings.threads))
    {
        torch::manual_seed(settings.seed);
        at::globalContext().setBenchmarkCuDNN(true);
        m_generator = makeGenerator(shape, settings.dropout);
        m_average = makeGenerator(shape, 0.0);
        m_encoder = makeNoiseEncoder(shape);
        m_averageEncoder = makeNoiseEncoder(shape);
        m_critic = makeCritic(shape);
        const auto flatten = [this](auto& net) {
            net.module().to(torch::Device(m_device));
            return std::make_unique<FlatWeights>(net.module());
        };
        m_generatorWeights = flatten(*m_generator);
        m_averageWeights = flatten(*m_average);
        m_encoderWeights = flatten(*m_encoder);
        m_averageEncoderWeights = flatten(*m_averageEncoder);
        m_criticWeights = flatten(*m_critic);
        m_averageWeights->approach(*m_generatorWeights, 1.0);
        m_averageEncoderWeights->approach(*m_encoderWeights, 1.0);
        m_averageWeights->setLearning(false);
        m_averageEncoderWeights->setLearning(false);
        m_average->module().eval();
        m_sums = torch::zeros({LossCount}, torch::Device(m_device));
        m_counts = torch::zeros_like(m_sums);
    }

    base::Result<void> setPieces(const AccompanimentSteps& training, const AccompanimentSteps& validation) override
    {
        return guarded("The pieces do not fit the device", [&] {
            m_training = piecesOnDevice(training, m_shape.slotCount(), m_device);
            m_validation = piecesOnDevice(validation, m_shape.slotCount(), m_device);
        });
    }

    base::Result<void> learn(const AccompanimentBatch& batch, const AccompanimentLesson& lesson) override
    {
        return guarded("Training failed", [&] {
            torch::manual_seed(lesson.seed);
            m_generator->module().train();
            const Example example = exampleOf(m_training, batch);
            if (lesson.stage == AccompanimentStage::Likelihood)
                learnLikelihood(example, lesson);
            else
                learnAgainstCritic(example, mismatched(m_training, batch, example.windows, m_windowSteps), lesson);
        });
    }

    base::Result<AccompanimentLosses> losses() override
    {
        AccompanimentLosses told;
        const auto asked = guarded("Training failed", [&] {
            const torch::Tensor means = (m_sums / m_counts.clamp_min(1.0)).to(torch::kCPU);
            const auto mean = [&means](int which) { return static_cast<double>(means[which].item<float>()); };
            told = {mean(CrossEntropy), mean(SpanDivergence), mean(PieceDivergence), mean(CriticReal), mean(CriticMade),
                mean(CriticOther), mean(NoiseError)};
            m_sums.zero_();
            m_counts.zero_();
        });
        if (!asked)
            return base::failure(asked.error());
        return told;
    }

    base::Result<AccompanimentValidation> validate(const AccompanimentBatch& batch, std::uint64_t seed) override
    {
        AccompanimentValidation figures;
        const auto measured = guarded("The network cannot be run", [&] {
            const torch::NoGradGuard guard;
            torch::manual_seed(seed);
            const Example example = exampleOf(m_validation, batch);
            const Estimate estimate = estimated(*m_averageEncoder, example.notes, example);
            const Noise posterior{drawn(estimate.spanMean, estimate.spanLogVariance),
                drawn(estimate.pieceMean, estimate.pieceLogVariance)};
            const Likelihood found = likelihood(example, generate(*m_average, example, posterior), estimate);
            const torch::Tensor prior = generate(*m_average, example, noiseLike(posterior));
            figures = {found.crossEntropy.item<double>(), crossEntropy(example, prior).item<double>(),
                found.spanDivergence.item<double>(), found.pieceDivergence.item<double>(), found.bound.item<double>()};
        });
        if (!measured)
            return base::failure(measured.error());
        return figures;
    }

    base::Result<std::vector<WeightTensor>> weights() const override
    {
        try {
            return namedWeights(m_average->module());
        } catch (const std::exception& e) {
            return base::failure(base::ErrorCode::Internal, std::string("The weights cannot be read: ") + firstLine(e));
        }
    }

    base::Result<std::vector<std::byte>> checkpoint(const std::string& notes) const override
    {
        try {
            torch::serialize::OutputArchive archive;
            for (const auto& [name, weights] : everything()) {
                const std::vector<torch::Tensor> state = weights->state();
                for (std::size_t i = 0; i < state.size(); ++i)
                    archive.write(name + std::to_string(i), state[i].to(torch::kCPU));
            }
            archive.write("steps", torch::tensor({m_steps, static_cast<std::int64_t>(m_stage)}));
            archive.write("shape", bytesToTensor(m_shape.toText()));
            archive.write("notes", bytesToTensor(notes));
            std::ostringstream stream;
            archive.save_to(stream);
            const std::string text = stream.str();
            const auto* first = reinterpret_cast<const std::byte*>(text.data());
            return std::vector<std::byte>(first, first + text.size());
        } catch (const std::exception& e) {
            return base::failure(
                base::ErrorCode::Internal, std::string("The checkpoint cannot be made: ") + firstLine(e));
        }
    }

    base::Result<std::string> restore(const std::vector<std::byte>& checkpoint) override
    {
        try {
            std::istringstream stream(std::string(reinterpret_cast<const char*>(checkpoint.data()), checkpoint.size()));
            torch::serialize::InputArchive archive;
            archive.load_from(stream);
            torch::Tensor shape, notes, steps;
            archive.read("shape", shape);
            if (tensorToBytes(shape) != m_shape.toText())
                return base::failure(base::ErrorCode::BadInput,
                    "The checkpoint is of a network of another shape: " + tensorToBytes(shape) + ".");
            for (const auto& [name, weights] : everything()) {
                std::vector<torch::Tensor> state(weights->state().size());
                for (std::size_t i = 0; i < state.size(); ++i)
                    archive.read(name + std::to_string(i), state[i]);
                weights->restore(state);
            }
            archive.read("steps", steps);
            archive.read("notes", notes);
            m_steps = steps[0].item<std::int64_t>();
            m_stage = static_cast<AccompanimentStage>(steps[1].item<std::int64_t>());
            return tensorToBytes(notes);
        } catch (const std::exception& e) {
            return base::failure(
                base::ErrorCode::BadInput, std::string("The checkpoint cannot be read: ") + firstLine(e));
        }
    }

    std::string device() const override { return describeRuntime(m_device); }

private:
    template <class Work> static base::Result<void> guarded(const char* failure, const Work& work)
    {
        try {
            work();
            return {};
        } catch (const std::exception& e) {
            return base::failure(base::ErrorCode::Internal, std::string(failure) + ": " + firstLine(e));
        }
    }

    std::array<std::pair<std::string, FlatWeights*>, 5> everything() const
    {
        return {{{"generator", m_generatorWeights.get()}, {"average", m_averageWeights.get()},
            {"encoder", m_encoderWeights.get()}, {"averageEncoder", m_averageEncoderWeights.get()},
            {"critic", m_criticWeights.get()}}};
    }

    Example exampleOf(const WindowTensors& pieces, const AccompanimentBatch& batch) const
    {
        Example made;
        made.windows = windowsOf(pieces, batch, m_windowSteps);
        made.notes = notePlanes(made.windows, m_shape.parts);
        made.known = knownPlanes(batch.known, batch.size, m_shape.parts, m_device);
        made.places = placePlanes(made.windows);
        made.spans = spanPlanes(made.windows, kMaxSpans);
        made.spanExists = (made.spans.sum(2) > 0).to(torch::kFloat32);
        return made;
    }

    Noise noiseLike(const Noise& other) const
    {
        return {torch::randn_like(other.span), torch::randn_like(other.piece)};
    }

    static Estimate estimated(NoiseEncoder& encoder, const torch::Tensor& notes, const Example& example)
    {
        const auto [ofSpans, ofPieces] = encoder.forward(notes, example.places, example.spans);
        const auto span = ofSpans.chunk(2, -1);
        const auto piece = ofPieces.chunk(2, -1);
        return {span[0], span[1].clamp(-kWidestLogVariance, kWidestLogVariance), piece[0],
            piece[1].clamp(-kWidestLogVariance, kWidestLogVariance)};
    }

    static torch::Tensor generate(Generator& generator, const Example& example, const Noise& noise)
    {
        return generator.forward(example.notes, example.known, example.places, example.spans, noise.together());
    }

    /// Nats a symbol of what the net was not told.
    torch::Tensor crossEntropy(const Example& example, const torch::Tensor& logits) const
    {
        const torch::Tensor each = -torch::log_softmax(logits, -1)
                                        .gather(3, example.windows[kSlots].to(torch::kInt64).unsqueeze(-1))
                                        .squeeze(-1); // [N, K, S]
        const torch::Tensor hidden = (1.0 - example.known) * example.windows[kInside].to(torch::kFloat32).unsqueeze(1);
        const torch::Tensor ofParts = each.unflatten(1, {m_shape.parts, m_shape.slotsPerPart}).sum(2);
        return (ofParts * hidden).sum() / (hidden.sum() * m_shape.slotsPerPart).clamp_min(1.0);
    }

    Likelihood likelihood(const Example& example, const torch::Tensor& logits, const Estimate& estimate) const
    {
        Likelihood found;
        found.crossEntropy = crossEntropy(example, logits);
        const torch::Tensor spans = divergence(estimate.spanMean, estimate.spanLogVariance) * example.spanExists;
        const torch::Tensor count = example.spanExists.sum().clamp_min(1.0);
        found.spanDivergence = spans.sum() / count;
        found.pieceDivergence = divergence(estimate.pieceMean, estimate.pieceLogVariance).mean();
        const torch::Tensor symbols
            = (example.windows[kInside].to(torch::kFloat32).sum() * m_shape.slotCount()).clamp_min(1.0);
        const auto windows = static_cast<double>(logits.size(0));
        found.loss = found.crossEntropy
            + (torch::relu(found.spanDivergence - kFreeSpanNats) * count
                  + torch::relu(found.pieceDivergence - kFreePieceNats) * windows)
                / symbols;
        found.bound = found.crossEntropy + (found.spanDivergence * count + found.pieceDivergence * windows) / symbols;
        return found;
    }

    void learnLikelihood(const Example& example, const AccompanimentLesson& lesson)
    {
        const Estimate estimate = estimated(*m_encoder, example.notes, example);
        const Noise noise{
            drawn(estimate.spanMean, estimate.spanLogVariance), drawn(estimate.pieceMean, estimate.pieceLogVariance)};
        const Likelihood found = likelihood(example, generate(*m_generator, example, noise), estimate);
        clearGradients();
        found.loss.backward();
        FlatWeights::Rates rates;
        rates.learning = lesson.learningRate;
        m_generatorWeights->learn(rates);
        m_encoderWeights->learn(rates);
        note(found);
        endStep(lesson.stage);
    }

    void learnAgainstCritic(
        const Example& example, const WindowTensors& otherWindows, const AccompanimentLesson& lesson)
    {
        const bool generatorLearns = lesson.stage == AccompanimentStage::Adversarial;
        const Estimate estimate = estimated(*m_encoder, example.notes, example);
        const Noise posterior{
            drawn(estimate.spanMean, estimate.spanLogVariance), drawn(estimate.pieceMean, estimate.pieceLogVariance)};
        const Noise prior = noiseLike(posterior);
        const torch::Tensor told = generate(*m_generator, example, posterior);
        const torch::Tensor free = generate(*m_generator, example, prior);
        const torch::Tensor symbols = completed(drawSymbols(free, lesson.gumbelScale), example.windows, example.known);
        const torch::Tensor made = drawnPlanes(symbols, example.notes, m_shape.parts);
        learnCritic(example, made, notePlanes(otherWindows, m_shape.parts), lesson);
        if (generatorLearns) {
            if (m_stage != AccompanimentStage::Adversarial) {
                m_generatorWeights->forgetMoments();
                m_encoderWeights->forgetMoments();
            }
            const Likelihood found = likelihood(example, told, estimate);
            m_criticWeights->setLearning(false);
            const torch::Tensor score = m_critic->forward(made, example.places).mean();
            const torch::Tensor error = noiseError(example, made, prior);
            clearGradients();
            (kLikelihoodScale * lesson.likelihoodWeight * found.loss - lesson.criticWeight * score
                + lesson.noiseWeight * error)
                .backward();
            m_criticWeights->setLearning(true);
            m_generatorWeights->learn(adversarialRates(lesson.learningRate));
            m_encoderWeights->learn(adversarialRates(lesson.learningRate));
            note(found);
            add(NoiseError, error);
        }
        endStep(lesson.stage);
    }

    void learnCritic(const Example& example, const torch::Tensor& made, const torch::Tensor& other,
        const AccompanimentLesson& lesson)
    {
        const bool smooth = m_steps % kGradientEvery == 0;
        torch::Tensor real = example.notes;
        torch::Tensor parts = real.slice(1, kMelodyPlanes);
        if (smooth) {
            parts = parts.clone().set_requires_grad(true);
            real = torch::cat({real.slice(1, 0, kMelodyPlanes), parts}, 1);
        }
        const torch::Tensor ofReal = m_critic->forward(real, example.places);
        const torch::Tensor ofMade = m_critic->forward(made.detach(), example.places);
        const torch::Tensor ofOther = m_critic->forward(other, example.places);
        torch::Tensor loss = kRealWeight * torch::relu(1.0 - ofReal).mean() + torch::relu(1.0 + ofMade).mean()
            + kOtherWeight * torch::relu(1.0 + ofOther).mean();
        if (smooth) {
            const torch::Tensor gradient = torch::autograd::grad({ofReal.mean(1).sum()}, {parts}, {}, true, true)[0];
            loss = loss
                + kGradientWeight * static_cast<double>(kGradientEvery) * gradient.square().sum({1, 2, 3}).mean();
        }
        m_criticWeights->clearGradient();
        loss.backward();
        m_criticWeights->learn(adversarialRates(lesson.criticRate));
        add(CriticReal, ofReal.mean());
        add(CriticMade, ofMade.mean());
        add(CriticOther, ofOther.mean());
    }

    static FlatWeights::Rates adversarialRates(double learningRate)
    {
        FlatWeights::Rates rates;
        rates.learning = learningRate;
        rates.firstMoment = kAdversarialMoment;
        rates.secondMoment = kAdversarialSecondMoment;
        return rates;
    }

    /// How far the encoder is from finding the noise in what was made of it: mean of the absolute differences.
    torch::Tensor noiseError(const Example& example, const torch::Tensor& made, const Noise& noise)
    {
        const Estimate found = estimated(*m_encoder, made, example);
        const torch::Tensor exists = example.spanExists.unsqueeze(-1);
        const torch::Tensor ofSpans
            = ((found.spanMean - noise.span).abs() * exists).sum() / (exists.sum() * m_shape.spanNoise).clamp_min(1.0);
        return ofSpans + (found.pieceMean - noise.piece).abs().mean();
    }

    void clearGradients()
    {
        m_generatorWeights->clearGradient();
        m_encoderWeights->clearGradient();
    }

    void endStep(AccompanimentStage stage)
    {
        ++m_steps;
        m_stage = stage;
        const double count = static_cast<double>(m_steps);
        const double share = 1.0 - std::min(kAverageDecay, (1.0 + count) / (10.0 + count));
        m_averageWeights->approach(*m_generatorWeights, share);
        m_averageEncoderWeights->approach(*m_encoderWeights, share);
    }

    void add(Loss which, const torch::Tensor& value)
    {
        m_sums[which] += value.detach();
        m_counts[which] += 1.0;
    }

    void note(const Likelihood& found)
    {
        add(CrossEntropy, found.crossEntropy);
        add(SpanDivergence, found.spanDivergence);
        add(PieceDivergence, found.pieceDivergence);
    }

    AccompanimentShape m_shape;
    int m_windowSteps;
    std::string m_device;
    std::shared_ptr<Generator> m_generator, m_average;
    std::shared_ptr<NoiseEncoder> m_encoder, m_averageEncoder;
    std::shared_ptr<Critic> m_critic;
    std::unique_ptr<FlatWeights> m_generatorWeights, m_averageWeights, m_encoderWeights, m_averageEncoderWeights,
        m_criticWeights;
    WindowTensors m_training, m_validation; ///< all their steps
    torch::Tensor m_sums, m_counts;         ///< of each loss since they were asked for
    std::int64_t m_steps = 0;
    AccompanimentStage m_stage = AccompanimentStage::Likelihood;
};

} // namespace

base::Result<std::unique_ptr<TrainableAccompaniment>> makeTrainableAccompaniment(
    const AccompanimentShape& shape, const AccompanimentLearning& settings)
{
    try {
        return std::make_unique<Training>(shape, settings);
    } catch (const std::exception& e) {
        return base::failure(base::ErrorCode::Internal, std::string("The network cannot be made: ") + firstLine(e));
    }
}

} // namespace inventio::model
