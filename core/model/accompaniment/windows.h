#pragma once

#include <ATen/core/Tensor.h>

#include "core/model/accompaniment/network.h"

// Windows on the device, and what the nets see of them. For the sources that know LibTorch.

namespace inventio::model {

/// N windows of S steps with K slots and P parts. Symbols and pitches are integers.
struct WindowTensors {
    at::Tensor melody, melodySounding; ///< [N, S] symbols; pitches, -1 for none
    at::Tensor slots;                  ///< [N, K, S] symbols
    at::Tensor places;                 ///< [N, 4, S]
    at::Tensor spans;                  ///< [N, S], counted from 0 in each window; less outside
    at::Tensor idiom;                  ///< [N, S]
    at::Tensor inside;                 ///< [N, S] bool: the step is part of the window
};

/// Notes as planes: the melody and each part, onsets and sounding.
struct NotePlanes {
    at::Tensor melody; ///< [N, 2, S, 64]
    at::Tensor parts;  ///< [N, 2P, S, 64]: onsets of all, then sounding of all
};

/// Pieces on the device, from which windows are cut.
class PiecesOnDevice {
public:
    PiecesOnDevice() = default;
    PiecesOnDevice(const AccompanimentSteps& steps, int slots, const at::Device& device);

    /// The windows of a batch, in its keys.
    WindowTensors windows(const AccompanimentBatch& batch, std::int64_t windowSteps) const;
    /// The same with accompaniments that do not belong to their melodies.
    WindowTensors mismatched(
        const AccompanimentBatch& batch, const WindowTensors& windows, std::int64_t windowSteps) const;

private:
    WindowTensors m_steps; ///< as one window; no `inside`
};

/// All steps as one window. On the processor.
WindowTensors asOneWindow(const AccompanimentSteps& steps, int slots);

/// The pitch that each slot sounds at each step as far as the window shows its onset, -1 for none: [N, K, S].
at::Tensor soundingPitches(const at::Tensor& symbols);

NotePlanes notePlanes(const WindowTensors& windows, int parts);
/// Place planes and nothing else: [N, kPlacePlanes, S].
at::Tensor stepPlanes(const WindowTensors& windows);

} // namespace inventio::model
