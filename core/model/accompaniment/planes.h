#pragma once

#include <ATen/core/Tensor.h>

#include "core/model/accompaniment/network.h"

// What the nets see, made on the device from symbols. For the sources that know LibTorch. N windows of S steps.

namespace inventio::model {

inline constexpr int kPlacePlanes
    = 9; ///< inside, sine and cosine of the place in beat, half bar and bar, downbeat, idiom

/// [..., S] of pitches, others than 0..63 for none, to [..., S, 64] of 0 and 1.
at::Tensor pitchPlanes(const at::Tensor& pitches);
/// [N, K, S, 64] to [N, parts, S, 64]: whether any slot of the part has it.
at::Tensor byPart(const at::Tensor& ofSlots, int parts);
/// [N, C, S, 64] to the pitch classes [N, C, S, 12], C first of them what row 0 is; and back to all octaves.
at::Tensor pitchClasses(const at::Tensor& planes);
at::Tensor inAllOctaves(const at::Tensor& classes);
/// Two pitches become two channels: [N, C, S, 64] to [N, 2C, S, 32], and back.
at::Tensor folded(const at::Tensor& planes);
at::Tensor unfolded(const at::Tensor& planes);
/// `places` [N, 4, S], `inside` [N, S] and `idiom` [N, S] to [N, kPlacePlanes, S].
at::Tensor placePlanes(const at::Tensor& places, const at::Tensor& inside, const at::Tensor& idiom);
/// Which step belongs to which span: `spans` [N, S], 0..count-1 or less for none, to [N, count, S] of 0 and 1.
at::Tensor spanPlanes(const at::Tensor& spans, int count);
/// Means of each `factor` steps: [N, C, S] to [N, C, S / factor].
at::Tensor coarser(const at::Tensor& ofSteps, int factor);
/// What sounds in each slot when `onsets` [N, K, S, 64] start and `holds` [N, K, S, 1] go on, for gradients too.
at::Tensor heldOn(const at::Tensor& onsets, const at::Tensor& holds);

} // namespace inventio::model
