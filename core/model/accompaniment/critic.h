#pragma once

#include <torch/nn/modules/container/sequential.h>
#include <torch/nn/modules/conv.h>
#include <torch/nn/modules/linear.h>
#include <torch/nn/modules/normalization.h>

#include "core/model/accompaniment/network.h"
#include "core/model/accompaniment/windows.h"

// The nets that only learning needs. For the sources that know LibTorch.

namespace inventio::model {

/// From a real accompaniment to what noise it may have come from.
class NoiseEncoder : public torch::nn::Module {
public:
    explicit NoiseEncoder(const AccompanimentShape& shape);

    /// Means and logarithms of variances.
    struct Estimate {
        at::Tensor spanMean, spanLogVariance;   ///< [N, count, numbers]
        at::Tensor pieceMean, pieceLogVariance; ///< [N, numbers]
    };
    Estimate forward(const NotePlanes& notes, const at::Tensor& places, const at::Tensor& spans);

private:
    AccompanimentShape m_shape;
    torch::nn::Sequential m_planes = nullptr;
    torch::nn::Conv1d m_stepStem = nullptr, m_columns = nullptr;
    torch::nn::GroupNorm m_columnsNorm = nullptr;
    torch::nn::Linear m_ofSpan = nullptr, m_ofPiece = nullptr;
};

/// How real an accompaniment is under its melody: one branch looks at patches of the roll, one at pitch classes, in any key.
class Critic : public torch::nn::Module {
public:
    explicit Critic(const AccompanimentShape& shape);

    /// Scores of many places of each window, [N, places]; positive is real.
    at::Tensor forward(const NotePlanes& notes, const at::Tensor& places);

private:
    torch::nn::Sequential m_patches = nullptr, m_harmonyEnd = nullptr;
    torch::nn::Conv1d m_stepStem = nullptr;
    torch::nn::Conv2d m_stem = nullptr, m_classes = nullptr, m_classesAgain = nullptr;
    torch::nn::GroupNorm m_classesNorm = nullptr, m_classesAgainNorm = nullptr;
};

} // namespace inventio::model
