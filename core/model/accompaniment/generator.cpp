#include "core/model/accompaniment/generator.h"

#include <torch/nn/init.h>

#include "core/model/accompaniment/planes.h"

namespace inventio::model {

namespace {

constexpr int kMelodyPlanes = 2;
constexpr int kClassPlanes = 3; ///< melody's onsets and sounding, what is given sounding, in all octaves
constexpr int kFoldedPitches = kSymbolPitches / 2;
constexpr int kNarrow = 256;
constexpr double kFirstPitchLogit = -4.0; // an onset is rare: begin by expecting that

int blocksOnTheWayDown(std::size_t level)
{
    return level == 0 ? 1 : 2;
}

} // namespace

at::Tensor Generator::Step::operator()(const at::Tensor& x)
{
    return torch::relu(norm(convolution(x)));
}

Generator::Generator(const AccompanimentShape& shape, double dropout)
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

Generator::Step Generator::makeStep(const std::string& name, int from, int to, int kernel, int stride)
{
    Step step;
    step.convolution = register_module(
        name, torch::nn::Conv2d(torch::nn::Conv2dOptions(from, to, kernel).stride(stride).bias(false)));
    torch::nn::init::kaiming_normal_(step.convolution->weight, 0.0, torch::kFanOut, torch::kReLU);
    step.norm = register_module(name + "_norm", torch::nn::BatchNorm2d(to));
    return step;
}

std::vector<Generator::Block> Generator::makeBlocks(const std::string& name, int channels, int count)
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

at::Tensor Generator::apply(Block& block, const at::Tensor& x, const at::Tensor& noise)
{
    const torch::Tensor scale = noise.slice(1, block.firstRow, block.firstRow + block.channels);
    const torch::Tensor shift = noise.slice(1, block.firstRow + block.channels, block.firstRow + 2 * block.channels);
    const torch::Tensor inner = torch::relu(block.firstNorm(block.first(x)));
    const torch::Tensor added = block.secondNorm(block.second(inner));
    const torch::Tensor steered = torch::addcmul(added + shift, added, scale);
    return torch::relu(x + (m_dropout > 0.0 ? torch::feature_dropout(steered, m_dropout, is_training()) : steered));
}

at::Tensor Generator::mix(const at::Tensor& x)
{
    const torch::Tensor columns = x.permute({0, 1, 3, 2}).flatten(1, 2); // [N, C x rows, steps]
    const torch::Tensor mixed = m_wide(torch::relu(m_narrowNorm(m_narrow(columns))));
    return torch::relu(x + mixed.unflatten(1, {x.size(1), x.size(3)}).permute({0, 1, 3, 2}));
}

at::Tensor Generator::forward(const NotePlanes& given, const at::Tensor& known, const at::Tensor& places,
    const at::Tensor& spans, const at::Tensor& noise)
{
    const torch::Tensor seen = given.parts * torch::cat({known, known}, 1).unsqueeze(-1);
    const torch::Tensor sounding = seen.slice(1, m_shape.parts).amax(1, true);
    const torch::Tensor inside = places.slice(1, 2 * 3, 2 * 3 + 1).unsqueeze(-1); // the first behind sines and cosines
    const torch::Tensor height = torch::linspace(-1.0, 1.0, kSymbolPitches, inside.options()) * inside;
    const torch::Tensor classes = inAllOctaves(pitchClasses(torch::cat({given.melody, sounding}, 1)));
    const torch::Tensor pitches = folded(torch::cat({given.melody, seen, classes, height}, 1));
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

} // namespace inventio::model
