#pragma once

#include <memory>
#include <utility>

#include "core/model/accompaniment/network.h"

// The nets that accompany and learn to. For the sources that know LibTorch. N windows of S steps with K slots and P parts;
// notes, places, spans and what is known as planes.h makes them.

namespace at {
class Tensor;
}
namespace torch::nn {
class Module;
}

namespace inventio::model {

/// From melody, given parts and noise to symbols: a residual U-Net on steps x pitches, two pitches folded into one. Noise
/// scales and shifts what each block adds, span by span. What it says of a step depends on the steps around it alone, not on
/// where a window begins: its norms look at no window as a whole.
class Generator {
public:
    virtual ~Generator() = default;
    /// Of `notes` it sees the melody and what is `known`; `noise` [N, count, numbers]. To logits [N, K, S, kSymbols].
    virtual at::Tensor forward(const at::Tensor& notes, const at::Tensor& known, const at::Tensor& places,
        const at::Tensor& spans, const at::Tensor& noise)
        = 0;
    virtual torch::nn::Module& module() = 0;
};

/// From a real accompaniment to what noise it may have come from.
class NoiseEncoder {
public:
    virtual ~NoiseEncoder() = default;
    /// Of spans [N, count, 2 x numbers] and of pieces [N, 2 x numbers]: means, then logarithms of variances.
    virtual std::pair<at::Tensor, at::Tensor> forward(
        const at::Tensor& notes, const at::Tensor& places, const at::Tensor& spans)
        = 0;
    virtual torch::nn::Module& module() = 0;
};

/// How real an accompaniment is under its melody: one branch looks at patches of the roll, one at pitch classes, in any key.
class Critic {
public:
    virtual ~Critic() = default;
    /// Scores of many places of each window, [N, places]; positive is real.
    virtual at::Tensor forward(const at::Tensor& notes, const at::Tensor& places) = 0;
    virtual torch::nn::Module& module() = 0;
};

/// `dropout` 0..1: chance that learning leaves out a plane that a residual block would add.
std::shared_ptr<Generator> makeGenerator(const AccompanimentShape& shape, double dropout);
std::shared_ptr<NoiseEncoder> makeNoiseEncoder(const AccompanimentShape& shape);
std::shared_ptr<Critic> makeCritic(const AccompanimentShape& shape);

/// A generator with weights, ready to run.
MakeAccompanimentNetwork makeAccompanimentNetwork;

} // namespace inventio::model
