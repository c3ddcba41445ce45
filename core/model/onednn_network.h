#pragma once

#include "core/model/network.h"

namespace inventio::model {

/// On the cores OpenMP has been given, by oneDNN alone: it is what LibTorch computes convolutions with. Here every step is
/// prepared once, writes into memory that stays, and takes the sums and ReLUs that follow a convolution along with it.
/// Only for what oneDnnSupports().
/// Throws std::out_of_range where `weights` lack some that the shape names, and what oneDNN throws.
std::unique_ptr<InferenceNetwork> makeOneDnnNetwork(
    const NetworkShape& shape, GridSize grid, const std::vector<WeightTensor>& weights, const std::string& device);

} // namespace inventio::model
