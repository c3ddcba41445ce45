#include "core/model/accompaniment/learned_weights.h"

#include <cmath>
#include <map>
#include <stdexcept>

#include <torch/nn/module.h>
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

std::vector<std::pair<std::string, torch::Tensor>> namedTensors(const torch::nn::Module& module)
{
    std::vector<std::pair<std::string, torch::Tensor>> found;
    for (const auto& item : module.named_parameters())
        found.emplace_back(item.key(), item.value());
    for (const auto& item : module.named_buffers())
        if (item.value().is_floating_point())
            found.emplace_back(item.key(), item.value());
    return found;
}

} // namespace

struct FlatWeights::Vectors {
    explicit Vectors(const torch::nn::Module& module)
        : values(flatten(module.parameters()))
        , gradient(torch::zeros_like(values))
        , first(torch::zeros_like(values))
        , second(torch::zeros_like(values))
        , buffers(flatten(floatBuffers(module)))
    {
    }

    torch::Tensor values, gradient, first, second;
    torch::Tensor buffers; ///< the measures of batch norm
};

FlatWeights::FlatWeights(torch::nn::Module& module)
    : m_module(module)
    , m_vectors(std::make_unique<Vectors>(module))
{
    std::int64_t first = 0;
    for (const torch::Tensor& weight : module.parameters()) {
        weight.mutable_grad() = view(m_vectors->gradient, first, weight);
        first += weight.numel();
    }
}

FlatWeights::~FlatWeights() = default;

void FlatWeights::clearGradient()
{
    m_vectors->gradient.zero_();
}

void FlatWeights::learn(const Rates& rates)
{
    const torch::NoGradGuard guard;
    auto& [values, gradient, first, second, buffers] = *m_vectors;
    ++m_steps;
    const auto steps = static_cast<double>(m_steps);
    gradient.mul_((rates.largestGradient / (gradient.norm() + kTiny)).clamp_max(1.0));
    first.lerp_(gradient, 1.0 - rates.firstMoment);
    second.mul_(rates.secondMoment).addcmul_(gradient, gradient, 1.0 - rates.secondMoment);
    const double firstShare = 1.0 - std::pow(rates.firstMoment, steps);
    const double secondShare = 1.0 - std::pow(rates.secondMoment, steps);
    values.mul_(1.0 - rates.learning * rates.decay);
    values.addcdiv_(first, second.sqrt().div_(std::sqrt(secondShare)).add_(kTiny), -rates.learning / firstShare);
}

void FlatWeights::forgetMoments()
{
    m_vectors->first.zero_();
    m_vectors->second.zero_();
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
    m_vectors->values.lerp_(other.m_vectors->values, share);
    m_vectors->buffers.lerp_(other.m_vectors->buffers, share);
}

std::vector<at::Tensor> FlatWeights::state() const
{
    return {m_vectors->values, m_vectors->first, m_vectors->second, m_vectors->buffers, torch::tensor(m_steps)};
}

void FlatWeights::restore(const std::vector<at::Tensor>& state)
{
    const torch::NoGradGuard guard;
    m_vectors->values.copy_(state.at(0));
    m_vectors->first.copy_(state.at(1));
    m_vectors->second.copy_(state.at(2));
    m_vectors->buffers.copy_(state.at(3));
    m_steps = state.at(4).item<std::int64_t>();
}

std::vector<WeightTensor> namedWeights(const torch::nn::Module& module)
{
    std::vector<WeightTensor> weights;
    for (const auto& [name, tensor] : namedTensors(module)) {
        const torch::Tensor flat = tensor.detach().to(torch::kCPU).contiguous();
        const auto* first = flat.data_ptr<float>();
        weights.push_back({name, flat.sizes().vec(), std::vector<float>(first, first + flat.numel())});
    }
    return weights;
}

void setNamedWeights(torch::nn::Module& module, const std::vector<WeightTensor>& weights)
{
    const torch::NoGradGuard guard;
    std::map<std::string, const WeightTensor*> byName;
    for (const WeightTensor& tensor : weights)
        byName[tensor.name] = &tensor;
    for (const auto& named : namedTensors(module)) {
        const auto found = byName.find(named.first);
        torch::Tensor tensor = named.second;
        if (found == byName.end() || found->second->sizes != tensor.sizes().vec())
            throw std::runtime_error("the weights \"" + named.first + "\" are missing or of another size");
        tensor.copy_(torch::from_blob(const_cast<float*>(found->second->values.data()), found->second->sizes));
    }
}

} // namespace inventio::model
