#pragma once

#include <ATen/core/Tensor.h>

#include "core/model/accompaniment/network.h"
#include "core/model/accompaniment/windows.h"

// For the sources that know LibTorch.

namespace inventio::model {

/// Draws symbols from logits [N, K, S, kSymbols], `scale` 1 in proportion to their probability, 0 the likeliest. What is
/// drawn is 0 or 1; gradients flow as through the softmax at a temperature below 1. To [N, K, S, kSymbols].
at::Tensor drawSymbols(const at::Tensor& logits, double scale);

/// What is drawn where nothing is `known` [N, P, S], what stands in the windows elsewhere; nothing outside.
at::Tensor completed(const at::Tensor& drawn, const WindowTensors& windows, const at::Tensor& known);

/// The planes of drawn symbols under the melody of `windows`, for gradients too.
NotePlanes drawnPlanes(const at::Tensor& symbols, const at::Tensor& melodyPlanes, int parts);

} // namespace inventio::model
