#pragma once

#include <string>
#include <vector>

#include "core/model/accompaniment/network.h"

// What the nets see, made on the device from symbols. For the sources that know LibTorch. N windows of S steps with K slots and
// P parts.

namespace at {
class Tensor;
}

namespace inventio::model {

/// Windows as tensors of integers, one behind another in the order below.
using WindowTensors = std::vector<at::Tensor>;
inline constexpr std::size_t kMelody = 0;         ///< [N, S] symbols
inline constexpr std::size_t kMelodySounding = 1; ///< [N, S] pitches, -1 for none
inline constexpr std::size_t kSlots = 2;          ///< [N, K, S] symbols
inline constexpr std::size_t kPlaces = 3;         ///< [N, 4, S]
inline constexpr std::size_t kSpans = 4;          ///< [N, S], counted from 0 in each window; less outside
inline constexpr std::size_t kIdiom = 5;          ///< [N, S]
inline constexpr std::size_t kInside = 6;         ///< [N, S] bool: the step is part of the window

inline constexpr int kMelodyPlanes = 2; ///< its onsets, its sounding
inline constexpr int kPlacePlanes
    = 9; ///< inside, sine and cosine of the place in beat, half bar and bar, downbeat, idiom

/// All steps as one window. On the processor.
WindowTensors asOneWindow(const AccompanimentSteps& steps, int slots);
/// Pieces on a device, from which windows are cut: as one window, without N and without kInside.
WindowTensors piecesOnDevice(const AccompanimentSteps& steps, int slots, const std::string& device);
/// The windows of a batch, in its keys.
WindowTensors windowsOf(const WindowTensors& pieces, const AccompanimentBatch& batch, int windowSteps);
/// The same with accompaniments that do not belong to their melodies.
WindowTensors mismatched(
    const WindowTensors& pieces, const AccompanimentBatch& batch, const WindowTensors& windows, int windowSteps);

/// Notes as planes, [N, kMelodyPlanes + 2P, S, 64] of 0 and 1: the melody's, then the onsets of all parts, then their sounding.
at::Tensor notePlanes(const WindowTensors& windows, int parts);
/// Where in bar and beat: [N, kPlacePlanes, S].
at::Tensor placePlanes(const WindowTensors& windows);
/// Which step belongs to which span: [N, count, S] of 0 and 1.
at::Tensor spanPlanes(const WindowTensors& windows, int count);
/// What is `known` [size, parts, steps], on a device: [N, P, S] of 0 and 1.
at::Tensor knownPlanes(const std::vector<std::uint8_t>& known, int size, int parts, const std::string& device);

/// [N, C, S, 64] to the pitch classes [N, C, S, 12], C first of them what row 0 is; and back to all octaves.
at::Tensor pitchClasses(const at::Tensor& planes);
at::Tensor inAllOctaves(const at::Tensor& classes);
/// Two pitches become two channels: [N, C, S, 64] to [N, 2C, S, 32], and back.
at::Tensor folded(const at::Tensor& planes);
at::Tensor unfolded(const at::Tensor& planes);
/// Means of each `factor` steps: [N, C, S] to [N, C, S / factor].
at::Tensor coarser(const at::Tensor& ofSteps, int factor);

/// Draws symbols from logits [N, K, S, kSymbols], `scale` 1 in proportion to their probability, 0 the likeliest. What is
/// drawn is 0 or 1; gradients flow as through the softmax at a temperature below 1. To [N, K, S, kSymbols].
at::Tensor drawSymbols(const at::Tensor& logits, double scale);
/// What is drawn where nothing is `known` [N, P, S], what stands in the windows elsewhere; nothing outside.
at::Tensor completed(const at::Tensor& drawn, const WindowTensors& windows, const at::Tensor& known);
/// As notePlanes(), of drawn symbols under the melody of `notes`, for gradients too.
at::Tensor drawnPlanes(const at::Tensor& symbols, const at::Tensor& notes, int parts);

} // namespace inventio::model
