#include "tests/bench/reference_network.h"

#include <array>
#include <cmath>
#include <utility>
#include <vector>

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>

namespace inventio::bench {

namespace {

constexpr std::array<std::int64_t, 5> kFilters{32, 64, 128, 256, 512};
constexpr std::int64_t kBottleneckFilters = 1024;

} // namespace

class ReferenceNetwork::Layers {
public:
    explicit Layers(ReferenceLayout layout)
        : m_blocked(layout == ReferenceLayout::Blocked)
    {
        at::manual_seed(1);
        std::int64_t side = kReferenceSide;
        std::int64_t channels = 1;
        for (const std::int64_t filters : kFilters) {
            addPair(channels, filters, side);
            channels = filters;
            side /= 2;
        }
        addPair(channels, kBottleneckFilters, side);
        channels = kBottleneckFilters;
        for (std::size_t level = kFilters.size(); level-- > 0;) {
            side *= 2;
            addPair(channels + kFilters[level], kFilters[level], side);
            channels = kFilters[level];
        }
        add(channels, 1, 1, side);
    }

    at::Tensor forward(at::Tensor x) const
    {
        std::size_t next = 0;
        const auto pair = [&](const at::Tensor& of) {
            const at::Tensor first = convolve(of, m_layers[next++]).relu_();
            return convolve(first, m_layers[next++]).relu_();
        };
        std::vector<at::Tensor> skips;
        for (std::size_t level = 0; level < kFilters.size(); ++level) {
            skips.push_back(pair(x));
            x = at::max_pool2d(skips.back(), {2, 2});
        }
        x = pair(x);
        for (; !skips.empty(); skips.pop_back()) {
            x = plain(x);
            const at::Tensor doubled = at::upsample_nearest2d(x, {2 * x.size(2), 2 * x.size(3)});
            x = pair(at::cat({doubled, plain(skips.back())}, 1));
        }
        return plain(convolve(x, m_layers[next]));
    }

    std::int64_t parameters() const { return m_parameters; }
    std::int64_t multiplyAccumulates() const { return m_multiplyAccumulates; }

private:
    struct Layer {
        at::Tensor weight; ///< [out, in, kernel, kernel]
        at::Tensor bias;   ///< [out]
        std::int64_t padding = 0;
    };

    void addPair(std::int64_t in, std::int64_t out, std::int64_t side)
    {
        add(in, out, 3, side);
        add(out, out, 3, side);
    }

    void add(std::int64_t in, std::int64_t out, std::int64_t kernel, std::int64_t side)
    {
        // Of such a variance that signals keep their size from layer to layer, as in a trained net.
        const double scale = std::sqrt(2.0 / static_cast<double>(in * kernel * kernel));
        Layer layer{at::randn({out, in, kernel, kernel}) * scale, at::zeros({out}), kernel / 2};
        m_parameters += layer.weight.numel() + layer.bias.numel();
        m_multiplyAccumulates += layer.weight.numel() * side * side;
        if (m_blocked) {
            layer.weight = at::mkldnn_reorder_conv2d_weight(
                layer.weight.to_mkldnn(), {layer.padding, layer.padding}, {1, 1}, {1, 1}, 1);
            layer.bias = layer.bias.to_mkldnn();
        }
        m_layers.push_back(std::move(layer));
    }

    at::Tensor convolve(const at::Tensor& x, const Layer& layer) const
    {
        if (!m_blocked)
            return at::conv2d(x, layer.weight, layer.bias, 1, layer.padding);
        return at::mkldnn_convolution(x.is_mkldnn() ? x : x.to_mkldnn(), layer.weight, layer.bias,
            {layer.padding, layer.padding}, {1, 1}, {1, 1}, 1);
    }

    static at::Tensor plain(const at::Tensor& x) { return x.is_mkldnn() ? x.to_dense() : x; }

    bool m_blocked;
    std::vector<Layer> m_layers; ///< in the order in which they run
    std::int64_t m_parameters = 0;
    std::int64_t m_multiplyAccumulates = 0;
};

ReferenceNetwork::ReferenceNetwork(int threads, ReferenceLayout layout)
{
    at::set_num_threads(threads);
    const c10::InferenceMode guard;
    m_layers = std::make_unique<Layers>(layout);
}

ReferenceNetwork::~ReferenceNetwork() = default;

void ReferenceNetwork::run(const float* roll, float* logits)
{
    const c10::InferenceMode guard;
    const at::Tensor input = at::from_blob(const_cast<float*>(roll), {1, 1, kReferenceSide, kReferenceSide});
    at::from_blob(logits, {1, 1, kReferenceSide, kReferenceSide}).copy_(m_layers->forward(input));
}

std::int64_t ReferenceNetwork::parameters() const
{
    return m_layers->parameters();
}

std::int64_t ReferenceNetwork::multiplyAccumulates() const
{
    return m_layers->multiplyAccumulates();
}

} // namespace inventio::bench
