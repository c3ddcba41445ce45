#pragma once

#include "core/model/network.h"

namespace inventio::model {

/// On CUDA where LibTorch finds it, else on `threads` cores: by oneDNN itself where its headers were there to build with.
MakeInferenceNetwork makeInferenceNetwork;

} // namespace inventio::model
