#pragma once

#include <torch/nn/module.h>

#include "core/model/network.h"

// For the sources that know LibTorch.

namespace inventio::model {

/// What a module has learned and batch norm has measured, by the names of its parts.
std::vector<WeightTensor> namedWeights(const torch::nn::Module& module);
/// The same back. Throws std::runtime_error where one is missing or of another size.
void setNamedWeights(torch::nn::Module& module, const std::vector<WeightTensor>& weights);

} // namespace inventio::model
