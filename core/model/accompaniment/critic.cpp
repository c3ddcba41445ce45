#include "core/model/accompaniment/critic.h"

#include <torch/nn/modules/activation.h>

#include "core/model/accompaniment/planes.h"

namespace inventio::model {

namespace {

constexpr double kLeak = 0.2;
constexpr double kWidestLogVariance = 6.0;
constexpr std::int64_t kGroups = 8;
constexpr std::int64_t kOctave = 12;

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

} // namespace

NoiseEncoder::NoiseEncoder(const AccompanimentShape& shape)
    : m_shape(shape)
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

NoiseEncoder::Estimate NoiseEncoder::forward(const NotePlanes& notes, const at::Tensor& places, const at::Tensor& spans)
{
    torch::Tensor planes = folded(torch::cat({notes.melody, notes.parts}, 1));
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
    const auto span = m_ofSpan(ofSpans).chunk(2, -1);
    const auto piece = m_ofPiece(ofPiece).chunk(2, -1);
    return {span[0], span[1].clamp(-kWidestLogVariance, kWidestLogVariance), piece[0],
        piece[1].clamp(-kWidestLogVariance, kWidestLogVariance)};
}

Critic::Critic(const AccompanimentShape& shape)
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

at::Tensor Critic::forward(const NotePlanes& notes, const at::Tensor& places)
{
    const torch::Tensor all = torch::cat({notes.melody, notes.parts}, 1);
    torch::Tensor planes = folded(all);
    if (planes.is_cuda())
        planes = planes.contiguous(at::MemoryFormat::ChannelsLast);
    const torch::Tensor stem = torch::leaky_relu(m_stem(planes) + m_stepStem(places).unsqueeze(-1), kLeak);
    const torch::Tensor patches = m_patches->forward(stem).flatten(1);
    torch::Tensor classes = torch::leaky_relu(m_classesNorm(m_classes(ring(pitchClasses(all)))), kLeak);
    classes = torch::leaky_relu(m_classesAgainNorm(m_classesAgain(ring(classes))), kLeak);
    const torch::Tensor harmony = m_harmonyEnd->forward(classes.amax(3)).flatten(1); // the best of twelve keys
    return torch::cat({patches, harmony}, 1);
}

} // namespace inventio::model
