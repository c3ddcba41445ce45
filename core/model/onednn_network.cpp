#include "core/model/onednn_network.h"

#include <algorithm>
#include <functional>
#include <map>
#include <unordered_map>
#include <utility>

#include <oneapi/dnnl/dnnl.hpp>

namespace inventio::model {

namespace {

using Tag = dnnl::memory::format_tag;
using Type = dnnl::memory::data_type;

/// What a node leaves behind: [steps, pitches, channels], so that all channels of a cell lie together.
struct Cells {
    int steps = 0;
    int pitches = 0;
    int channels = 0;
    dnnl::memory memory;
    float* first = nullptr; ///< in it

    float* at(int step, int pitch) const { return first + (step * pitches + pitch) * channels; }
};

class OneDnnNetwork final : public InferenceNetwork {
public:
    OneDnnNetwork(
        const NetworkShape& shape, GridSize grid, const std::vector<WeightTensor>& weights, const std::string& device)
        : m_device(device)
        , m_grid(grid)
        , m_nodes(topology(shape))
        , m_results(m_nodes.size())
        , m_planes(static_cast<std::size_t>(shape.inputPlanes) * grid.cells())
    {
        for (const WeightTensor& weight : weights)
            m_weights[weight.name] = &weight;
        for (std::size_t i = 0; i < m_nodes.size(); ++i)
            prepare(i);
        m_weights.clear(); // the caller's
    }

    base::Result<void> run(const float* planes, float* probabilities) override
    {
        try {
            takeIn(planes);
            for (const auto& step : m_steps)
                step();
            m_stream.wait();
        } catch (const std::exception& e) {
            m_hasRun = false; // some planes may not have arrived
            return base::failure(base::ErrorCode::Internal, std::string("The model cannot be run: ") + e.what());
        }
        const Cells& output = m_results.back();
        for (int step = 0; step < output.steps; ++step)
            for (int pitch = 0; pitch < output.pitches; ++pitch)
                for (int plane = 0; plane < output.channels; ++plane)
                    probabilities[indexOf(plane, step, pitch)] = output.at(step, pitch)[plane];
        return {};
    }

    std::string device() const override { return m_device; }

private:
    /// Most planes stay as they are from one run to the next: only the others are brought into the network's order.
    void takeIn(const float* planes)
    {
        m_changed.clear();
        const std::size_t size = m_grid.cells();
        for (int plane = 0; plane < m_nodes.front().outChannels; ++plane) {
            float* known = m_planes.data() + static_cast<std::size_t>(plane) * size;
            const float* given = planes + static_cast<std::size_t>(plane) * size;
            if (m_hasRun && std::equal(given, given + size, known))
                continue;
            std::copy_n(given, size, known);
            m_changed.push_back(plane);
        }
        m_hasRun = true;
    }

    std::size_t indexOf(int plane, int step, int pitch) const
    {
        return static_cast<std::size_t>((plane * m_grid.steps + step) * m_grid.pitches + pitch);
    }

    Cells makeCells(int steps, int pitches, int channels)
    {
        const dnnl::memory::desc shape({1, channels, steps, pitches}, Type::f32, Tag::nhwc);
        dnnl::memory memory(shape, m_engine);
        auto* first = static_cast<float*>(memory.get_data_handle());
        return {steps, pitches, channels, std::move(memory), first};
    }

    /// Adds the steps that compute node i. What only the next node reads is left to that: the inputs of a concatenation,
    /// and one of the two inputs of a sum.
    void prepare(std::size_t i)
    {
        switch (m_nodes[i].operation) {
        case Operation::SpaceToDepth:
            return prepareSpaceToDepth(i);
        case Operation::Convolution:
            if (!isPartOfSum(i))
                prepareConvolution(i, m_results[i] = makeOutputOf(i), After::ItsOwn);
            return;
        case Operation::Sum:
            return prepareSum(i);
        case Operation::Concatenation:
            return prepareConcatenation(i);
        case Operation::Input:
        case Operation::DepthToSpace:
        case Operation::Upsample:
            return;
        }
    }

    std::size_t inputIndex(std::size_t i, std::size_t k) const
    {
        return static_cast<std::size_t>(m_nodes[i].inputs[k]);
    }
    const Cells& inputOf(std::size_t i, std::size_t k) const { return m_results[inputIndex(i, k)]; }

    bool isPartOfSum(std::size_t i) const
    {
        return i + 1 < m_nodes.size() && m_nodes[i + 1].operation == Operation::Sum && inputIndex(i + 1, 1) == i;
    }

    Cells makeOutputOf(std::size_t convolution)
    {
        const Node& node = m_nodes[convolution];
        const Cells& input = inputOf(convolution, 0);
        return makeCells(input.steps / node.stride, input.pitches / node.stride, node.outChannels);
    }

    void prepareSpaceToDepth(std::size_t i)
    {
        const Node& node = m_nodes[i];
        const Cells cells = m_results[i] = makeCells(m_grid.steps / 2, m_grid.pitches / 2, node.outChannels);
        m_steps.emplace_back([this, cells] {
            for (const int plane : m_changed)
                for (int step = 0; step < m_grid.steps; ++step)
                    for (int pitch = 0; pitch < m_grid.pitches; ++pitch)
                        cells.at(step / 2, pitch / 2)[4 * plane + 2 * (step % 2) + pitch % 2]
                            = m_planes[indexOf(plane, step, pitch)];
        });
    }

    /// The planes and, in front of them, what a block of four cells holds, each part in its own cell.
    void prepareConcatenation(std::size_t i)
    {
        const Cells blocks = inputOf(inputIndex(i, 0), 0);
        const Cells cells = m_results[i] = makeCells(m_grid.steps, m_grid.pitches, m_nodes[i].outChannels);
        const int front = blocks.channels / 4;
        m_steps.emplace_back([this, blocks, cells, front] {
            for (int step = 0; step < cells.steps; ++step)
                for (int pitch = 0; pitch < cells.pitches; ++pitch) {
                    const float* block = blocks.at(step / 2, pitch / 2) + 2 * (step % 2) + pitch % 2;
                    float* cell = cells.at(step, pitch);
                    for (int channel = 0; channel < front; ++channel)
                        cell[channel] = block[4 * channel];
                    for (const int plane : m_changed)
                        cell[front + plane] = m_planes[indexOf(plane, step, pitch)];
                }
        });
    }

    /// In the place of the operand that nothing reads afterwards: a block's input, or what was kept for the way up.
    void prepareSum(std::size_t i)
    {
        const std::size_t second = inputIndex(i, 1);
        if (isPartOfSum(second)) {
            prepareConvolution(second, m_results[i] = inputOf(i, 0), After::Sum);
            return;
        }
        const Cells small = inputOf(inputIndex(i, 0), 0);
        const Cells cells = m_results[i] = inputOf(i, 1);
        m_steps.emplace_back([small, cells] {
            for (int step = 0; step < cells.steps; ++step)
                for (int pitch = 0; pitch < cells.pitches; ++pitch) {
                    const float* added = small.at(step / 2, pitch / 2);
                    float* cell = cells.at(step, pitch);
                    for (int channel = 0; channel < cells.channels; ++channel)
                        cell[channel] = std::max(cell[channel] + added[channel], 0.0F);
                }
        });
    }

    /// What follows a convolution in the same step: what its node says, or a sum with what the output holds and a ReLU.
    enum class After { ItsOwn, Sum };

    void prepareConvolution(std::size_t i, const Cells& output, After after)
    {
        const Node& node = m_nodes[i];
        const dnnl::memory::desc weights(
            {node.outChannels, node.inChannels, node.kernel, node.kernel}, Type::f32, Tag::oihw);
        const auto prepared = describe(i, output, attributesOf(i, after));
        const dnnl::convolution_forward convolution(prepared);
        const std::unordered_map<int, dnnl::memory> arguments{{DNNL_ARG_SRC, inputOf(i, 0).memory},
            {DNNL_ARG_WEIGHTS, arranged(*m_weights.at(node.name + ".weight"), weights, prepared.weights_desc())},
            {DNNL_ARG_BIAS, arranged(*m_weights.at(node.name + ".bias"), prepared.bias_desc(), prepared.bias_desc())},
            {DNNL_ARG_DST, output.memory}};
        m_steps.emplace_back([this, convolution, arguments] { convolution.execute(m_stream, arguments); });
    }

    dnnl::primitive_attr attributesOf(std::size_t i, After after) const
    {
        dnnl::post_ops operations;
        if (after == After::Sum)
            operations.append_sum();
        if (after == After::Sum || m_nodes[i].relu)
            operations.append_eltwise(1.0F, dnnl::algorithm::eltwise_relu, 0.0F, 0.0F);
        if (i + 1 == m_nodes.size()) // the logits become probabilities
            operations.append_eltwise(1.0F, dnnl::algorithm::eltwise_logistic, 0.0F, 0.0F);
        dnnl::primitive_attr attributes;
        attributes.set_post_ops(operations);
        return attributes;
    }

    dnnl::convolution_forward::primitive_desc describe(
        std::size_t i, const Cells& output, const dnnl::primitive_attr& attributes) const
    {
        const Node& node = m_nodes[i];
        const dnnl::memory::desc weights(
            {node.outChannels, node.inChannels, node.kernel, node.kernel}, Type::f32, Tag::any);
        const dnnl::memory::dim padding = node.stride == 1 ? node.kernel / 2 : 0;
        const dnnl::convolution_forward::desc description(dnnl::prop_kind::forward_inference,
            dnnl::algorithm::convolution_direct, inputOf(i, 0).memory.get_desc(), weights,
            {{node.outChannels}, Type::f32, Tag::a}, output.memory.get_desc(), {node.stride, node.stride},
            {padding, padding}, {padding, padding});
        return {description, attributes, m_engine};
    }

    /// A copy of trained weights in the order the primitive wants them.
    dnnl::memory arranged(const WeightTensor& weight, const dnnl::memory::desc& from, const dnnl::memory::desc& to)
    {
        dnnl::memory given(from, m_engine, const_cast<float*>(weight.values.data()));
        dnnl::memory wanted(to, m_engine);
        dnnl::reorder(given, wanted).execute(m_stream, given, wanted);
        m_stream.wait();
        return wanted;
    }

    std::string m_device;
    GridSize m_grid;
    std::vector<Node> m_nodes;
    dnnl::engine m_engine{dnnl::engine::kind::cpu, 0};
    dnnl::stream m_stream{m_engine};
    std::map<std::string, const WeightTensor*> m_weights; ///< only while steps are prepared
    std::vector<Cells> m_results;                         ///< by node; empty where another node takes it in
    std::vector<std::function<void()>> m_steps;
    std::vector<float> m_planes; ///< of the run at work
    std::vector<int> m_changed;  ///< those that the run before had otherwise
    bool m_hasRun = false;
};

} // namespace

std::unique_ptr<InferenceNetwork> makeOneDnnNetwork(
    const NetworkShape& shape, GridSize grid, const std::vector<WeightTensor>& weights, const std::string& device)
{
    return std::make_unique<OneDnnNetwork>(shape, grid, weights, device);
}

} // namespace inventio::model
