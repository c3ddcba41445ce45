#pragma once

#include "core/model/network.h"

namespace inventio::model {

/// A fresh network with random weights drawn from `seed`; on CUDA where LibTorch finds it, else on `threads` cores.
MakeTrainableNetwork makeTrainableNetwork;

} // namespace inventio::model
