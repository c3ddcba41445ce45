#pragma once

#include <torch/nn/module.h>

// For the sources that know LibTorch.

namespace inventio::model {

/// All that a module learns in one vector, of which its weights are views: AdamW, the length of the gradient and an average
/// are then a few steps on one vector, where a device would wait for hundreds of small ones. The module is on its device
/// already, and outlives this.
class FlatWeights {
public:
    explicit FlatWeights(torch::nn::Module& module);

    struct Rates {
        double learning = 1e-3;
        double firstMoment = 0.9;
        double secondMoment = 0.999;
        double decay = 1e-2;
        double largestGradient = 1.0;
    };

    void clearGradient() { m_gradient.zero_(); }
    /// One step of AdamW along the gradient, which is shortened to the largest one. Waits for nothing.
    void learn(const Rates& rates);
    /// Begins anew with the moments of the gradient.
    void forgetMoments();
    /// Whether backward() is to find gradients.
    void setLearning(bool learning);

    const at::Tensor& values() const { return m_values; }
    /// The measures of batch norm.
    const at::Tensor& buffers() const { return m_buffers; }
    /// Goes `share` of the way to other weights.
    void approach(const FlatWeights& other, double share);

    /// Everything, for a checkpoint; in this order back again.
    std::vector<at::Tensor> state() const;
    void restore(const std::vector<at::Tensor>& state);

private:
    torch::nn::Module& m_module;
    at::Tensor m_values, m_gradient, m_first, m_second, m_buffers;
    std::int64_t m_steps = 0;
};

} // namespace inventio::model
