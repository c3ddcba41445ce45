#include "core/model/accompaniment/flat_weights.h"

#include <cmath>

#include <torch/utils.h>

namespace inventio::model {

namespace {

constexpr double kTiny = 1e-8;

/// A part of the vector in the shape of a weight; of a convolution on a GPU in the order that it computes fastest with.
torch::Tensor view(const torch::Tensor& flat, std::int64_t first, const torch::Tensor& like)
{
    const torch::Tensor part = flat.slice(0, first, first + like.numel());
    if (like.dim() != 4 || !like.is_cuda())
        return part.view(like.sizes());
    return part.view({like.size(0), like.size(2), like.size(3), like.size(1)}).permute({0, 3, 1, 2});
}

std::vector<torch::Tensor> floatBuffers(const torch::nn::Module& module)
{
    std::vector<torch::Tensor> found;
    for (const torch::Tensor& buffer : module.buffers())
        if (buffer.is_floating_point())
            found.push_back(buffer);
    return found;
}

/// Moves tensors into one vector and lets each be a view of it.
torch::Tensor flatten(const std::vector<torch::Tensor>& tensors)
{
    const torch::NoGradGuard guard;
    std::int64_t count = 0;
    for (const torch::Tensor& tensor : tensors)
        count += tensor.numel();
    torch::Tensor flat = torch::zeros(
        {count}, tensors.empty() ? torch::TensorOptions() : tensors.front().options().requires_grad(false));
    std::int64_t first = 0;
    for (const torch::Tensor& tensor : tensors) {
        const torch::Tensor part = view(flat, first, tensor);
        part.copy_(tensor.detach());
        tensor.set_data(part);
        first += tensor.numel();
    }
    return flat;
}

} // namespace

FlatWeights::FlatWeights(torch::nn::Module& module)
    : m_module(module)
    , m_values(flatten(module.parameters()))
    , m_gradient(torch::zeros_like(m_values))
    , m_first(torch::zeros_like(m_values))
    , m_second(torch::zeros_like(m_values))
    , m_buffers(flatten(floatBuffers(module)))
{
    std::int64_t first = 0;
    for (const torch::Tensor& weight : module.parameters()) {
        weight.mutable_grad() = view(m_gradient, first, weight);
        first += weight.numel();
    }
}

void FlatWeights::learn(const Rates& rates)
{
    const torch::NoGradGuard guard;
    ++m_steps;
    const auto steps = static_cast<double>(m_steps);
    m_gradient.mul_((rates.largestGradient / (m_gradient.norm() + kTiny)).clamp_max(1.0));
    m_first.lerp_(m_gradient, 1.0 - rates.firstMoment);
    m_second.mul_(rates.secondMoment).addcmul_(m_gradient, m_gradient, 1.0 - rates.secondMoment);
    const double firstShare = 1.0 - std::pow(rates.firstMoment, steps);
    const double secondShare = 1.0 - std::pow(rates.secondMoment, steps);
    m_values.mul_(1.0 - rates.learning * rates.decay);
    m_values.addcdiv_(m_first, m_second.sqrt().div_(std::sqrt(secondShare)).add_(kTiny), -rates.learning / firstShare);
}

void FlatWeights::forgetMoments()
{
    m_first.zero_();
    m_second.zero_();
    m_steps = 0;
}

void FlatWeights::setLearning(bool learning)
{
    for (const torch::Tensor& weight : m_module.parameters())
        weight.set_requires_grad(learning);
}

void FlatWeights::approach(const FlatWeights& other, double share)
{
    const torch::NoGradGuard guard;
    m_values.lerp_(other.m_values, share);
    m_buffers.lerp_(other.m_buffers, share);
}

std::vector<at::Tensor> FlatWeights::state() const
{
    return {m_values, m_first, m_second, m_buffers, torch::tensor(m_steps)};
}

void FlatWeights::restore(const std::vector<at::Tensor>& state)
{
    const torch::NoGradGuard guard;
    m_values.copy_(state.at(0));
    m_first.copy_(state.at(1));
    m_second.copy_(state.at(2));
    m_buffers.copy_(state.at(3));
    m_steps = state.at(4).item<std::int64_t>();
}

} // namespace inventio::model
