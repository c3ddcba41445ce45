#pragma once

#include "core/model/network.h"

namespace inventio::model {

/// On CUDA where LibTorch finds it, else on `threads` cores.
MakeInferenceNetwork makeInferenceNetwork;

} // namespace inventio::model
