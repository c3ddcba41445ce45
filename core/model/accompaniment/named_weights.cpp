#include "core/model/accompaniment/named_weights.h"

#include <map>
#include <stdexcept>

#include <torch/utils.h>

namespace inventio::model {

namespace {

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
