#pragma once

#include "core/model/network.h"

namespace inventio::model {

/// A fresh network with random weights drawn from the seed; on CUDA where LibTorch finds it, else on the processor.
MakeTrainableNetwork makeTrainableNetwork;

} // namespace inventio::model
