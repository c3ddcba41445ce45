#pragma once

#include <vector>

#include "core/model/network.h"
#include "core/model/topology.h"

namespace inventio::model {

/// Whether the network that oneDNN runs computes what these nodes say, on that grid. It saves memory and copies by writing
/// sums in place of an operand and by leaving blocks and upsampled cells to the node that reads them, which is right only
/// where nothing else reads them. What it does not support, LibTorch's tensors run. Pure. [Any]
bool oneDnnSupports(const std::vector<Node>& nodes, GridSize grid);

} // namespace inventio::model
