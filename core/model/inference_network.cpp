#include "core/model/inference_network.h"

#include <map>

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include "core/model/onednn_network.h"
#include "core/model/onednn_support.h"
#include "core/model/runtime.h"

namespace inventio::model {

namespace {

/// The topology with fixed weights, in LibTorch's own tensors.
class ArCnn final : public InferenceNetwork {
public:
    ArCnn(const NetworkShape& shape, GridSize grid, const std::vector<WeightTensor>& weights, const std::string& device)
        : m_shape(shape)
        , m_grid(grid)
        , m_device(device)
        , m_nodes(topology(shape))
    {
        std::map<std::string, const WeightTensor*> byName;
        for (const WeightTensor& weight : weights)
            byName[weight.name] = &weight;
        for (const Node& node : m_nodes) {
            const bool hasWeights = node.operation == Operation::Convolution;
            m_weights.push_back(hasWeights ? tensor(*byName.at(node.name + ".weight")) : at::Tensor());
            m_biases.push_back(hasWeights ? tensor(*byName.at(node.name + ".bias")) : at::Tensor());
        }
    }

    base::Result<void> run(const float* planes, float* probabilities) override
    {
        try {
            const c10::InferenceMode guard;
            const at::Tensor input
                = at::from_blob(const_cast<float*>(planes), {1, m_shape.inputPlanes, m_grid.steps, m_grid.pitches});
            const at::Tensor output
                = at::from_blob(probabilities, {1, m_shape.outputPlanes, m_grid.steps, m_grid.pitches});
            output.copy_(forward(input.to(m_device)).sigmoid_());
            return {};
        } catch (const std::exception& e) {
            return base::failure(base::ErrorCode::Internal, std::string("The model cannot be run: ") + firstLine(e));
        }
    }

    std::string device() const override { return describeRuntime(m_device.str()); }

private:
    at::Tensor forward(const at::Tensor& planes) const
    {
        std::vector<at::Tensor> results;
        for (std::size_t i = 0; i < m_nodes.size(); ++i)
            results.push_back(compute(i, planes, results));
        return results.back();
    }

    at::Tensor compute(std::size_t i, const at::Tensor& planes, const std::vector<at::Tensor>& results) const
    {
        const Node& node = m_nodes[i];
        const auto input = [&](std::size_t k) { return results[static_cast<std::size_t>(node.inputs[k])]; };
        switch (node.operation) {
        case Operation::Input:
            return planes;
        case Operation::SpaceToDepth:
            return at::pixel_unshuffle(input(0), 2);
        case Operation::DepthToSpace:
            return at::pixel_shuffle(input(0), 2);
        case Operation::Sum:
            return at::add(input(0), input(1)).relu_();
        case Operation::Upsample:
            return at::upsample_nearest2d(input(0), {2 * input(0).size(2), 2 * input(0).size(3)});
        case Operation::Concatenation:
            return at::cat({input(0), input(1)}, 1);
        case Operation::Convolution:
            break;
        }
        const int padding = node.stride == 1 ? node.kernel / 2 : 0;
        at::Tensor made = at::conv2d(input(0), m_weights[i], m_biases[i], node.stride, padding);
        return node.relu ? made.relu_() : made;
    }

    at::Tensor tensor(const WeightTensor& weight) const
    {
        return at::from_blob(const_cast<float*>(weight.values.data()), weight.sizes).clone().to(m_device);
    }

    NetworkShape m_shape;
    GridSize m_grid;
    at::Device m_device;
    std::vector<Node> m_nodes;
    std::vector<at::Tensor> m_weights; ///< by node; undefined where the node is no convolution
    std::vector<at::Tensor> m_biases;
};

} // namespace

base::Result<std::unique_ptr<InferenceNetwork>> makeInferenceNetwork(
    const NetworkShape& shape, GridSize grid, const std::vector<WeightTensor>& weights, int threads)
{
    try {
        const std::string device = prepareRuntime(threads);
#if defined(INVENTIO_ONEDNN)
        if (device == "cpu" && oneDnnSupports(topology(shape), grid))
            return makeOneDnnNetwork(shape, grid, weights, describeRuntime(device));
#endif
        return std::make_unique<ArCnn>(shape, grid, weights, device);
    } catch (const std::out_of_range&) {
        return base::failure(base::ErrorCode::BadInput, "The model file lacks weights that its own description names.");
    } catch (const std::exception& e) {
        return base::failure(base::ErrorCode::Internal, std::string("The model cannot be made: ") + firstLine(e));
    }
}

} // namespace inventio::model
