#pragma once

#include <torch/nn/modules/batchnorm.h>
#include <torch/nn/modules/conv.h>
#include <torch/nn/modules/linear.h>

#include "core/model/accompaniment/network.h"
#include "core/model/accompaniment/windows.h"

// For the sources that know LibTorch.

namespace inventio::model {

/// From melody, given parts and noise to symbols: a residual U-Net on steps x pitches, two pitches folded into one. Noise
/// scales and shifts what each block adds, span by span. What it says of a step depends on the steps around it alone, not on
/// where a window begins: its norms look at no window as a whole.
class Generator : public torch::nn::Module {
public:
    /// `dropout` 0..1: chance that learning leaves out a plane that a residual block would add.
    explicit Generator(const AccompanimentShape& shape, double dropout = 0.0);

    /// `given` as notePlanes() makes them, `known` [N, P, S] of 0 and 1: what of it the net may see. `places` [N,
    /// kPlacePlanes, S], `spans` [N, count, S], `noise` [N, count, numbers]. To logits [N, K, S, kSymbols].
    at::Tensor forward(const NotePlanes& given, const at::Tensor& known, const at::Tensor& places,
        const at::Tensor& spans, const at::Tensor& noise);

private:
    /// Two convolutions; what they add is scaled and shifted by the noise.
    struct Block {
        torch::nn::Conv2d first = nullptr, second = nullptr;
        torch::nn::BatchNorm2d firstNorm = nullptr, secondNorm = nullptr;
        std::int64_t firstRow = 0; ///< of the noise's planes
        std::int64_t channels = 0;
    };
    /// Convolution and batch norm.
    struct Step {
        torch::nn::Conv2d convolution = nullptr;
        torch::nn::BatchNorm2d norm = nullptr;
        at::Tensor operator()(const at::Tensor& x);
    };

    Step makeStep(const std::string& name, int from, int to, int kernel, int stride);
    std::vector<Block> makeBlocks(const std::string& name, int channels, int count);
    at::Tensor apply(Block& block, const at::Tensor& x, const at::Tensor& noise);
    /// All pitches of a step together: what harmony is made of.
    at::Tensor mix(const at::Tensor& x);

    AccompanimentShape m_shape;
    double m_dropout;
    torch::nn::Conv2d m_stem = nullptr;
    torch::nn::Conv1d m_stepStem = nullptr;
    torch::nn::BatchNorm2d m_stemNorm = nullptr;
    std::vector<std::vector<Block>> m_encoder, m_decoder;
    std::vector<Step> m_down, m_up;
    torch::nn::Conv1d m_narrow = nullptr, m_wide = nullptr;
    torch::nn::BatchNorm1d m_narrowNorm = nullptr;
    torch::nn::Linear m_noise = nullptr;
    torch::nn::Conv2d m_pitches = nullptr;
    torch::nn::Conv1d m_others = nullptr;
    std::int64_t m_noiseRows = 0;
};

} // namespace inventio::model
