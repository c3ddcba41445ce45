#include "core/model/accompaniment/nets.h"

#include <algorithm>

#include <torch/torch.h>

#include "core/model/accompaniment/learned_weights.h"
#include "core/model/accompaniment/planes.h"
#include "core/model/runtime.h"

namespace inventio::model {

namespace {

constexpr int kClassPlanes = 3; ///< melody's onsets and sounding, what is given sounding, in all octaves
constexpr int kFoldedPitches = kSymbolPitches / 2;
constexpr int kNarrow = 256;
constexpr double kFirstPitchLogit = -4.0; // an onset is rare: begin by expecting that
constexpr double kLeak = 0.2;
constexpr std::int64_t kGroups = 8;
constexpr std::int64_t kOctave = 12;

int blocksOnTheWayDown(std::size_t level)
{
    return level == 0 ? 1 : 2;
}

torch::nn::Conv2d convolution(std::int64_t from, std::int64_t to, std::vector<std::int64_t> stride)
{
    return torch::nn::Conv2d(torch::nn::Conv2dOptions(from, to, 3).stride({stride[0], stride[1]}).padding(1));
}

torch::nn::GroupNorm norm(std::int64_t channels)
{
    return torch::nn::GroupNorm(torch::nn::GroupNormOptions(kGroups, channels));
}

torch::nn::LeakyReLU leaky()
{
    return torch::nn::LeakyReLU(torch::nn::LeakyReLUOptions().negative_slope(kLeak));
}

/// The last dimension joined to a ring.
torch::Tensor ring(const torch::Tensor& classes)
{
    return torch::cat({classes, classes.slice(3, 0, kOctave - 1)}, 3);
}

class GeneratorNet final : public torch::nn::Module, public Generator {
public:
    GeneratorNet(const AccompanimentShape& shape, double dropout);

    at::Tensor forward(const at::Tensor& notes, const at::Tensor& known, const at::Tensor& places,
        const at::Tensor& spans, const at::Tensor& noise) override;
    torch::nn::Module& module() override { return *this; }

private:
    /// Two convolutions; what they add is scaled and shifted by the noise.
    struct Block {
        torch::nn::Conv2d first = nullptr, second = nullptr;
        torch::nn::BatchNorm2d firstNorm = nullptr, secondNorm = nullptr;
        std::int64_t firstRow = 0; ///< of the noise's planes
        std::int64_t channels = 0;
    };
    /// Convolution and batch norm.
    struct Step {
        torch::nn::Conv2d convolution = nullptr;
        torch::nn::BatchNorm2d norm = nullptr;
        at::Tensor operator()(const at::Tensor& x);
    };

    Step makeStep(const std::string& name, int from, int to, int kernel, int stride);
    std::vector<Block> makeBlocks(const std::string& name, int channels, int count);
    at::Tensor apply(Block& block, const at::Tensor& x, const at::Tensor& noise);
    /// All pitches of a step together: what harmony is made of.
    at::Tensor mix(const at::Tensor& x);

    AccompanimentShape m_shape;
    double m_dropout;
    torch::nn::Conv2d m_stem = nullptr;
    torch::nn::Conv1d m_stepStem = nullptr;
    torch::nn::BatchNorm2d m_stemNorm = nullptr;
    std::vector<std::vector<Block>> m_encoder, m_decoder;
    std::vector<Step> m_down, m_up;
    torch::nn::Conv1d m_narrow = nullptr, m_wide = nullptr;
    torch::nn::BatchNorm1d m_narrowNorm = nullptr;
    torch::nn::Linear m_noise = nullptr;
    torch::nn::Conv2d m_pitches = nullptr;
    torch::nn::Conv1d m_others = nullptr;
    std::int64_t m_noiseRows = 0;
};

at::Tensor GeneratorNet::Step::operator()(const at::Tensor& x)
{
    return torch::relu(norm(convolution(x)));
}

GeneratorNet::GeneratorNet(const AccompanimentShape& shape, double dropout)
    : m_shape(shape)
    , m_dropout(dropout)
{
    const auto& channels = shape.channels;
    const int levels = static_cast<int>(channels.size());
    const int pitchPlaneCount = kMelodyPlanes + 2 * shape.parts + kClassPlanes + 1;
    m_stem = register_module("stem",
        torch::nn::Conv2d(torch::nn::Conv2dOptions(2 * pitchPlaneCount, channels[0], 3).padding(1).bias(false)));
    m_stepStem = register_module("stem_steps",
        torch::nn::Conv1d(torch::nn::Conv1dOptions(kPlacePlanes + shape.parts, channels[0], 3).padding(1)));
    m_stemNorm = register_module("stem_norm", torch::nn::BatchNorm2d(channels[0]));
    for (std::size_t level = 0; level < channels.size(); ++level) {
        const std::string name = std::to_string(level);
        if (level > 0)
            m_down.push_back(makeStep("down" + name, channels[level - 1], channels[level], 2, 2));
        m_encoder.push_back(makeBlocks("encoder" + name, channels[level], blocksOnTheWayDown(level)));
        if (level + 1 < channels.size()) {
            m_up.push_back(makeStep("up" + name, channels[level + 1], channels[level], 1, 1));
            m_decoder.push_back(makeBlocks("decoder" + name, channels[level], 1));
        }
    }
    const int column = channels.back() * (kFoldedPitches >> (levels - 1));
    m_narrow = register_module(
        "mix_narrow", torch::nn::Conv1d(torch::nn::Conv1dOptions(column, kNarrow, 3).padding(1).bias(false)));
    m_narrowNorm = register_module("mix_norm", torch::nn::BatchNorm1d(kNarrow));
    m_wide = register_module("mix_wide", torch::nn::Conv1d(torch::nn::Conv1dOptions(kNarrow, column, 1)));
    m_noise = register_module("noise", torch::nn::Linear(shape.noise(), m_noiseRows));
    m_pitches = register_module(
        "pitches", torch::nn::Conv2d(torch::nn::Conv2dOptions(channels[0], 2 * shape.slotCount(), 3).padding(1)));
    m_others = register_module(
        "others", torch::nn::Conv1d(torch::nn::Conv1dOptions(2 * channels[0], 2 * shape.slotCount(), 3).padding(1)));
    torch::nn::init::constant_(m_pitches->bias, kFirstPitchLogit);
}

GeneratorNet::Step GeneratorNet::makeStep(const std::string& name, int from, int to, int kernel, int stride)
{
    Step step;
    step.convolution = register_module(
        name, torch::nn::Conv2d(torch::nn::Conv2dOptions(from, to, kernel).stride(stride).bias(false)));
    torch::nn::init::kaiming_normal_(step.convolution->weight, 0.0, torch::kFanOut, torch::kReLU);
    step.norm = register_module(name + "_norm", torch::nn::BatchNorm2d(to));
    return step;
}

std::vector<GeneratorNet::Block> GeneratorNet::makeBlocks(const std::string& name, int channels, int count)
{
    std::vector<Block> blocks;
    for (int i = 0; i < count; ++i) {
        const std::string prefix = name + "_" + std::to_string(i);
        const auto convolution = [&](const char* which) {
            auto made = register_module(prefix + which,
                torch::nn::Conv2d(torch::nn::Conv2dOptions(channels, channels, 3).padding(1).bias(false)));
            torch::nn::init::kaiming_normal_(made->weight, 0.0, torch::kFanOut, torch::kReLU);
            return made;
        };
        Block block;
        block.first = convolution("_first");
        block.second = convolution("_second");
        block.firstNorm = register_module(prefix + "_first_norm", torch::nn::BatchNorm2d(channels));
        block.secondNorm = register_module(prefix + "_second_norm", torch::nn::BatchNorm2d(channels));
        block.firstRow = m_noiseRows;
        block.channels = channels;
        m_noiseRows += 2 * std::int64_t{channels};
        blocks.push_back(block);
    }
    return blocks;
}

at::Tensor GeneratorNet::apply(Block& block, const at::Tensor& x, const at::Tensor& noise)
{
    const torch::Tensor scale = noise.slice(1, block.firstRow, block.firstRow + block.channels);
    const torch::Tensor shift = noise.slice(1, block.firstRow + block.channels, block.firstRow + 2 * block.channels);
    const torch::Tensor inner = torch::relu(block.firstNorm(block.first(x)));
    const torch::Tensor added = block.secondNorm(block.second(inner));
    const torch::Tensor steered = torch::addcmul(added + shift, added, scale);
    return torch::relu(x + (m_dropout > 0.0 ? torch::feature_dropout(steered, m_dropout, is_training()) : steered));
}

at::Tensor GeneratorNet::mix(const at::Tensor& x)
{
    const torch::Tensor columns = x.permute({0, 1, 3, 2}).flatten(1, 2); // [N, C x rows, steps]
    const torch::Tensor mixed = m_wide(torch::relu(m_narrowNorm(m_narrow(columns))));
    return torch::relu(x + mixed.unflatten(1, {x.size(1), x.size(3)}).permute({0, 1, 3, 2}));
}

at::Tensor GeneratorNet::forward(const at::Tensor& notes, const at::Tensor& known, const at::Tensor& places,
    const at::Tensor& spans, const at::Tensor& noise)
{
    const torch::Tensor melody = notes.slice(1, 0, kMelodyPlanes);
    const torch::Tensor seen = notes.slice(1, kMelodyPlanes) * torch::cat({known, known}, 1).unsqueeze(-1);
    const torch::Tensor sounding = seen.slice(1, m_shape.parts).amax(1, true);
    const torch::Tensor inside = places.slice(1, 2 * 3, 2 * 3 + 1).unsqueeze(-1); // the first behind sines and cosines
    const torch::Tensor height = torch::linspace(-1.0, 1.0, kSymbolPitches, inside.options()) * inside;
    const torch::Tensor classes = inAllOctaves(pitchClasses(torch::cat({melody, sounding}, 1)));
    const torch::Tensor pitches = folded(torch::cat({melody, seen, classes, height}, 1));
    const torch::Tensor ofSteps = m_stepStem(torch::cat({places, known}, 1)).unsqueeze(-1);
    torch::Tensor now = m_stem(pitches.is_cuda() ? pitches.contiguous(at::MemoryFormat::ChannelsLast) : pitches);
    now = torch::relu(m_stemNorm(now + ofSteps));

    const torch::Tensor numbers = m_noise(noise).transpose(1, 2); // [N, rows, count]
    std::vector<torch::Tensor> noises, skips;
    for (std::size_t level = 0; level < m_encoder.size(); ++level) {
        if (level > 0)
            now = m_down[level - 1](now);
        noises.push_back(torch::bmm(numbers, coarser(spans, 1 << level)).unsqueeze(-1));
        for (Block& block : m_encoder[level])
            now = apply(block, now, noises[level]);
        skips.push_back(now);
    }
    now = mix(now);
    for (std::size_t level = m_decoder.size(); level-- > 0;) {
        now = torch::upsample_nearest2d(m_up[level](now), {skips[level].size(2), skips[level].size(3)}) + skips[level];
        for (Block& block : m_decoder[level])
            now = apply(block, now, noises[level]);
    }
    const torch::Tensor ofPitches = unfolded(m_pitches(now)); // [N, K, S, 64]
    const torch::Tensor summary = torch::cat({now.mean(3), now.amax(3)}, 1);
    const torch::Tensor others = m_others(summary).unflatten(1, {m_shape.slotCount(), 2}).transpose(2, 3);
    return torch::cat({ofPitches, others}, 3);
}

class NoiseEncoderNet final : public torch::nn::Module, public NoiseEncoder {
public:
    explicit NoiseEncoderNet(const AccompanimentShape& shape);

    std::pair<at::Tensor, at::Tensor> forward(
        const at::Tensor& notes, const at::Tensor& places, const at::Tensor& spans) override;
    torch::nn::Module& module() override { return *this; }

private:
    torch::nn::Sequential m_planes = nullptr;
    torch::nn::Conv1d m_stepStem = nullptr, m_columns = nullptr;
    torch::nn::GroupNorm m_columnsNorm = nullptr;
    torch::nn::Linear m_ofSpan = nullptr, m_ofPiece = nullptr;
};

NoiseEncoderNet::NoiseEncoderNet(const AccompanimentShape& shape)
{
    const std::int64_t planes = 2 * (2 + 2 * std::int64_t{shape.parts});
    m_planes = register_module("planes",
        torch::nn::Sequential(convolution(planes, 48, {1, 1}), norm(48), leaky(), convolution(48, 64, {2, 2}), norm(64),
            leaky(), convolution(64, 64, {2, 2}), norm(64), leaky(), convolution(64, 64, {1, 2}), norm(64), leaky()));
    m_stepStem = register_module("steps", torch::nn::Conv1d(torch::nn::Conv1dOptions(kPlacePlanes, 128, 4).stride(4)));
    m_columns = register_module("columns", torch::nn::Conv1d(torch::nn::Conv1dOptions(64 * 4, 128, 3).padding(1)));
    m_columnsNorm = register_module("columns_norm", norm(128));
    m_ofSpan = register_module("span", torch::nn::Linear(128, 2 * shape.spanNoise));
    m_ofPiece = register_module("piece", torch::nn::Linear(128, 2 * shape.pieceNoise));
}

std::pair<at::Tensor, at::Tensor> NoiseEncoderNet::forward(
    const at::Tensor& notes, const at::Tensor& places, const at::Tensor& spans)
{
    torch::Tensor planes = folded(notes);
    if (planes.is_cuda())
        planes = planes.contiguous(at::MemoryFormat::ChannelsLast);
    const torch::Tensor made = m_planes->forward(planes); // [N, 64, S / 4, 4]
    const torch::Tensor columns = m_columns(made.permute({0, 1, 3, 2}).flatten(1, 2)) + m_stepStem(places);
    const torch::Tensor ofSteps = torch::leaky_relu(m_columnsNorm(columns), kLeak); // [N, 128, S / 4]
    const torch::Tensor share = coarser(spans, 4);
    const torch::Tensor whole = share.sum(2, true).clamp_min(1e-3);
    const torch::Tensor ofSpans = torch::bmm(share / whole, ofSteps.transpose(1, 2)); // [N, count, 128]
    const torch::Tensor inside = share.sum(1, true);
    const torch::Tensor ofPiece = (ofSteps * inside).sum(2) / inside.sum(2).clamp_min(1e-3);
    return {m_ofSpan(ofSpans), m_ofPiece(ofPiece)};
}

class CriticNet final : public torch::nn::Module, public Critic {
public:
    explicit CriticNet(const AccompanimentShape& shape);

    at::Tensor forward(const at::Tensor& notes, const at::Tensor& places) override;
    torch::nn::Module& module() override { return *this; }

private:
    torch::nn::Sequential m_patches = nullptr, m_harmonyEnd = nullptr;
    torch::nn::Conv1d m_stepStem = nullptr;
    torch::nn::Conv2d m_stem = nullptr, m_classes = nullptr, m_classesAgain = nullptr;
    torch::nn::GroupNorm m_classesNorm = nullptr, m_classesAgainNorm = nullptr;
};

CriticNet::CriticNet(const AccompanimentShape& shape)
{
    const std::int64_t planes = 2 + 2 * std::int64_t{shape.parts};
    m_stem = register_module("stem", convolution(2 * planes, 48, {1, 1}));
    m_stepStem = register_module("steps", torch::nn::Conv1d(torch::nn::Conv1dOptions(kPlacePlanes, 48, 3).padding(1)));
    m_patches = register_module("patches",
        torch::nn::Sequential(convolution(48, 64, {2, 2}), norm(64), leaky(), convolution(64, 96, {2, 2}), norm(96),
            leaky(), convolution(96, 128, {2, 2}), norm(128), leaky(), convolution(128, 1, {1, 1})));
    m_classes = register_module(
        "classes", torch::nn::Conv2d(torch::nn::Conv2dOptions(planes, 64, {4, kOctave}).stride({4, 1})));
    m_classesNorm = register_module("classes_norm", norm(64));
    m_classesAgain = register_module("classes_again",
        torch::nn::Conv2d(torch::nn::Conv2dOptions(64, 64, {3, kOctave}).padding(torch::ExpandingArray<2>({1, 0}))));
    m_classesAgainNorm = register_module("classes_again_norm", norm(64));
    m_harmonyEnd = register_module("harmony",
        torch::nn::Sequential(torch::nn::Conv1d(torch::nn::Conv1dOptions(64, 64, 3).padding(1)), norm(64), leaky(),
            torch::nn::Conv1d(torch::nn::Conv1dOptions(64, 1, 1))));
}

at::Tensor CriticNet::forward(const at::Tensor& notes, const at::Tensor& places)
{
    torch::Tensor planes = folded(notes);
    if (planes.is_cuda())
        planes = planes.contiguous(at::MemoryFormat::ChannelsLast);
    const torch::Tensor stem = torch::leaky_relu(m_stem(planes) + m_stepStem(places).unsqueeze(-1), kLeak);
    const torch::Tensor patches = m_patches->forward(stem).flatten(1);
    torch::Tensor classes = torch::leaky_relu(m_classesNorm(m_classes(ring(pitchClasses(notes)))), kLeak);
    classes = torch::leaky_relu(m_classesAgainNorm(m_classesAgain(ring(classes))), kLeak);
    const torch::Tensor harmony = m_harmonyEnd->forward(classes.amax(3)).flatten(1); // the best of twelve keys
    return torch::cat({patches, harmony}, 1);
}

class GeneratorAtWork final : public AccompanimentNetwork {
public:
    GeneratorAtWork(const AccompanimentShape& shape, const std::vector<WeightTensor>& weights, int threads)
        : m_shape(shape)
        , m_generator(std::make_shared<GeneratorNet>(shape, 0.0))
    {
        prepareRuntime(threads); // one window at a time: a GPU would wait longer than it computes
        setNamedWeights(*m_generator, weights);
        m_generator->eval();
    }

    base::Result<void> run(const AccompanimentSteps& window, const std::vector<std::uint8_t>& known,
        const std::vector<float>& noise, std::vector<float>& logits) override
    {
        try {
            const torch::InferenceMode guard;
            const WindowTensors tensors = asOneWindow(window, m_shape.slotCount());
            const int spans
                = window.spans.empty() ? 0 : 1 + *std::max_element(window.spans.begin(), window.spans.end());
            const torch::Tensor made
                = m_generator
                      ->forward(notePlanes(tensors, m_shape.parts), knownPlanes(known, 1, m_shape.parts, "cpu"),
                          placePlanes(tensors), spanPlanes(tensors, spans),
                          torch::from_blob(const_cast<float*>(noise.data()), {1, spans, m_shape.noise()}))
                      .contiguous();
            const auto* first = made.data_ptr<float>();
            logits.assign(first, first + made.numel());
            return {};
        } catch (const std::exception& e) {
            return base::failure(base::ErrorCode::Internal, std::string("The network cannot be run: ") + firstLine(e));
        }
    }

    std::string device() const override { return describeRuntime("cpu"); }

private:
    AccompanimentShape m_shape;
    std::shared_ptr<GeneratorNet> m_generator;
};

} // namespace

std::shared_ptr<Generator> makeGenerator(const AccompanimentShape& shape, double dropout)
{
    return std::make_shared<GeneratorNet>(shape, dropout);
}

std::shared_ptr<NoiseEncoder> makeNoiseEncoder(const AccompanimentShape& shape)
{
    return std::make_shared<NoiseEncoderNet>(shape);
}

std::shared_ptr<Critic> makeCritic(const AccompanimentShape& shape)
{
    return std::make_shared<CriticNet>(shape);
}

base::Result<std::unique_ptr<AccompanimentNetwork>> makeAccompanimentNetwork(
    const AccompanimentShape& shape, const std::vector<WeightTensor>& weights, int threads)
{
    try {
        return std::make_unique<GeneratorAtWork>(shape, weights, threads);
    } catch (const std::exception& e) {
        return base::failure(base::ErrorCode::BadInput, std::string("These weights cannot be run: ") + firstLine(e));
    }
}

} // namespace inventio::model
