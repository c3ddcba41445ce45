#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/model/topology.h"

// The wall around LibTorch: plain numbers in, plain numbers out. Implemented in the module `inventio_arcnn`, which
// model_loader.h opens. Read by sources that the code checker reads as C++17: no newer language here.

namespace inventio::model {

/// A tensor of trained weights, row-major.
struct WeightTensor {
    std::string name;
    std::vector<std::int64_t> sizes;
    std::vector<float> values;
};

/// The size of the grid a network reads and writes.
struct GridSize {
    int steps = 0;
    int pitches = 0;
    std::size_t cells() const { return static_cast<std::size_t>(steps) * static_cast<std::size_t>(pitches); }
};

/// A trained network, ready to run. Not copied, used by one thread. [Worker]
class InferenceNetwork {
public:
    virtual ~InferenceNetwork() = default;
    /// `planes` [inputPlanes, steps, pitches] to `probabilities` [outputPlanes, steps, pitches]. Both buffers are the
    /// caller's and hold what their shape says. Same planes, same probabilities.
    virtual base::Result<void> run(const float* planes, float* probabilities) = 0;
    /// "CPU, 2 threads" or "CUDA".
    virtual std::string device() const = 0;
};

inline constexpr int kMarkPlanes = 3;  ///< planes.h: 0 a note starts, 1 a note sounds, 2 locked
inline constexpr int kStepPlanes = 13; ///< planes.h: 3 inside the piece, then 5 to 16

/// What a network sees of several canvases, packed: what depends on the step alone stands once for all pitches, and the
/// height of the pitches is left out. It is unpacked where the network computes. Row-major, the canvas first.
struct PackedPlanes {
    int size = 0;
    std::vector<std::uint8_t> marks; ///< [size, kMarkPlanes, steps, pitches] of 0 and 1
    std::vector<float> steps;        ///< [size, kStepPlanes, steps]
};

/// Examples to learn from. Row-major, the example first.
struct TrainingBatch {
    PackedPlanes planes;
    std::vector<std::uint8_t> right;   ///< [size, outputPlanes, steps, pitches]: 1 where the edit is right
    std::vector<std::uint8_t> counted; ///< the same shape: 1 where the edit is possible
    std::vector<float> weight;         ///< [size]: of an example's summed loss
    int size() const { return planes.size; }
};

/// A network that learns. Used by one thread. [Worker]
class TrainableNetwork {
public:
    virtual ~TrainableNetwork() = default;

    /// One step of AdamW on binary cross-entropy summed over the counted edits; returns the weighted mean loss. On a
    /// device that computes beside the processor it is the loss of the step before, so that nothing waits for it.
    virtual base::Result<double> learn(const TrainingBatch& batch, double learningRate) = 0;
    /// The running average of the weights at work: to probabilities [size, outputPlanes, steps, pitches].
    virtual base::Result<std::vector<float>> probabilities(const PackedPlanes& planes) = 0;

    /// Begins with `folded`, as weights() gives them, instead of at random: computes what an InferenceNetwork with them
    /// does. Batch norm takes its measures from `planes`, so these should be typical.
    virtual base::Result<void> initialiseFrom(const std::vector<WeightTensor>& folded, const PackedPlanes& planes) = 0;

    /// Averaged weights with batch norm folded in: what an InferenceNetwork runs.
    virtual std::vector<WeightTensor> weights() const = 0;

    /// Everything needed to go on learning, and the caller's own notes beside it.
    virtual base::Result<std::vector<std::byte>> checkpoint(const std::string& notes) const = 0;
    /// Back to a checkpoint of the same shape; returns the notes.
    virtual base::Result<std::string> restore(const std::vector<std::byte>& checkpoint) = 0;

    virtual std::string device() const = 0;
};

/// How a network is to learn.
struct LearningSettings {
    std::uint64_t seed = 1; ///< of its first weights and of what it leaves out
    int threads = 0;        ///< 0: all cores
    double dropout = 0.0;   ///< 0..1, chance that a step leaves out a plane that a residual block would add
};

/// `threads` 0: all cores.
using MakeInferenceNetwork = base::Result<std::unique_ptr<InferenceNetwork>>(
    const NetworkShape& shape, GridSize grid, const std::vector<WeightTensor>& weights, int threads);
using MakeTrainableNetwork = base::Result<std::unique_ptr<TrainableNetwork>>(
    const NetworkShape& shape, GridSize grid, const LearningSettings& settings);

/// What the module exports under the name kModuleEntry.
struct NetworkModule {
    MakeInferenceNetwork* makeInferenceNetwork = nullptr;
    MakeTrainableNetwork* makeTrainableNetwork = nullptr;
};
inline constexpr char kModuleEntry[] = "inventio_arcnn";

/// What it exports under the name kModuleBuildId: a text that is the same in a program and its module alone. Modules of
/// other builds may look the same and have other types behind it, so nothing else is read before this.
inline constexpr char kModuleBuildId[] = "inventio_arcnn_build";

} // namespace inventio::model
