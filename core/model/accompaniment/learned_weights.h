#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/model/network.h"

// What modules have learned. For the sources that know LibTorch.

namespace at {
class Tensor;
}
namespace torch::nn {
class Module;
}

namespace inventio::model {

/// What a module has learned and batch norm has measured, by the names of its parts.
std::vector<WeightTensor> namedWeights(const torch::nn::Module& module);
/// The same back. Throws std::runtime_error where one is missing or of another size.
void setNamedWeights(torch::nn::Module& module, const std::vector<WeightTensor>& weights);

/// All that a module learns in one vector, of which its weights are views: AdamW, the length of the gradient and an average
/// are then a few steps on one vector, where a device would wait for hundreds of small ones. The module is on its device
/// already, and outlives this.
class FlatWeights {
public:
    explicit FlatWeights(torch::nn::Module& module);
    ~FlatWeights();

    struct Rates {
        double learning = 1e-3;
        double firstMoment = 0.9;
        double secondMoment = 0.999;
        double decay = 1e-2;
        double largestGradient = 1.0;
    };

    void clearGradient();
    /// One step of AdamW along the gradient, which is shortened to the largest one. Waits for nothing.
    void learn(const Rates& rates);
    /// Begins anew with the moments of the gradient.
    void forgetMoments();
    /// Whether backward() is to find gradients.
    void setLearning(bool learning);
    /// Goes `share` of the way to other weights.
    void approach(const FlatWeights& other, double share);

    /// Everything, for a checkpoint; in this order back again.
    std::vector<at::Tensor> state() const;
    void restore(const std::vector<at::Tensor>& state);

private:
    struct Vectors;

    torch::nn::Module& m_module;
    std::unique_ptr<Vectors> m_vectors;
    std::int64_t m_steps = 0;
};

} // namespace inventio::model
