#include "core/model/trainable_network.h"

#include <algorithm>
#include <map>
#include <sstream>

#include <ATen/autocast_mode.h>
#include <torch/torch.h>
#include <torch/version.h>

#include "core/model/runtime.h"

namespace inventio::model {

namespace {

constexpr double kWeightDecay = 1e-2;
constexpr double kAverageDecay = 0.999;
constexpr double kLargestGradient = 1.0;
// Of two thousand possible edits one or two are right: begin by expecting that.
constexpr double kFirstLogit = -6.0;

torch::Tensor bytesToTensor(const std::string& bytes)
{
    return torch::from_blob(const_cast<char*>(bytes.data()), {static_cast<std::int64_t>(bytes.size())}, torch::kUInt8)
        .clone();
}

std::string tensorToBytes(const torch::Tensor& tensor)
{
    const torch::Tensor flat = tensor.to(torch::kCPU).contiguous();
    return {reinterpret_cast<const char*>(flat.data_ptr<std::uint8_t>()), static_cast<std::size_t>(flat.numel())};
}

/// While it lives, convolutions compute in bfloat16 where that is worth it; sums, norms and the weights stay 32-bit.
class ShortNumbers {
public:
    ShortNumbers(bool wanted, const torch::Device& device)
        : m_wanted(wanted)
        , m_onProcessor(device.is_cpu())
    {
        if (m_wanted)
            enable(true);
    }
    ~ShortNumbers()
    {
        if (!m_wanted)
            return;
        at::autocast::clear_cache();
        enable(false);
    }
    ShortNumbers(const ShortNumbers&) = delete;
    ShortNumbers& operator=(const ShortNumbers&) = delete;

private:
    void enable(bool on) const
    {
#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 4)
        const at::DeviceType device = m_onProcessor ? at::kCPU : at::kCUDA;
        at::autocast::set_autocast_dtype(device, at::kBFloat16);
        at::autocast::set_autocast_enabled(device, on);
#else
        if (m_onProcessor) {
            at::autocast::set_autocast_cpu_dtype(at::kBFloat16);
            at::autocast::set_cpu_enabled(on);
        } else {
            at::autocast::set_autocast_gpu_dtype(at::kBFloat16);
            at::autocast::set_enabled(on);
        }
#endif
    }

    bool m_wanted;
    bool m_onProcessor;
};

/// The topology with weights that learn: a convolution for each of its nodes, and batch norm after most.
class LearningNet : public torch::nn::Module {
public:
    LearningNet(const NetworkShape& shape, double dropout)
        : m_nodes(topology(shape))
        , m_dropout(dropout)
    {
        for (const Node& node : m_nodes) {
            m_convolutions.emplace_back(nullptr);
            m_norms.emplace_back(nullptr);
            if (node.operation != Operation::Convolution)
                continue;
            auto options = torch::nn::Conv2dOptions(node.inChannels, node.outChannels, node.kernel).stride(node.stride);
            options.padding(node.stride == 1 ? node.kernel / 2 : 0).bias(!node.normalised);
            std::string name = node.name;
            std::replace(name.begin(), name.end(), '.', '_');
            auto& convolution = m_convolutions.back() = register_module(name, torch::nn::Conv2d(options));
            if (node.normalised) {
                torch::nn::init::kaiming_normal_(convolution->weight, 0.0, torch::kFanOut, torch::kReLU);
                m_norms.back() = register_module(name + "_norm", torch::nn::BatchNorm2d(node.outChannels));
            } else {
                torch::nn::init::normal_(convolution->weight, 0.0, 0.01);
                torch::nn::init::constant_(convolution->bias, kFirstLogit);
            }
        }
    }

    /// [N, inputPlanes, steps, pitches] to logits [N, outputPlanes, steps, pitches].
    torch::Tensor forward(const torch::Tensor& planes)
    {
        return compute(planes, [this](std::size_t i, const torch::Tensor& input) {
            const torch::Tensor made = m_convolutions[i]->forward(input);
            if (!m_nodes[i].normalised)
                return made;
            const torch::Tensor normal = m_norms[i]->forward(made);
            return m_dropout > 0.0 && endsResidualBlock(m_nodes[i])
                ? torch::feature_dropout(normal, m_dropout, is_training())
                : normal;
        });
    }

    /// Takes over weights into which batch norm was folded. Each norm measures what reaches it from `planes` and then
    /// undoes itself, so that it passes on what the folded convolution would. Throws std::out_of_range if some are missing.
    void unfold(const std::vector<WeightTensor>& folded, const torch::Tensor& planes)
    {
        std::map<std::string, const WeightTensor*> byName;
        for (const WeightTensor& tensor : folded)
            byName[tensor.name] = &tensor;
        compute(planes, [&](std::size_t i, const torch::Tensor& input) {
            torch::nn::Conv2d& convolution = m_convolutions[i];
            convolution->weight.copy_(asTensor(*byName.at(m_nodes[i].name + ".weight")));
            const torch::Tensor bias = asTensor(*byName.at(m_nodes[i].name + ".bias")).to(input.device());
            if (!m_nodes[i].normalised) {
                convolution->bias.copy_(bias);
                return convolution->forward(input);
            }
            const torch::Tensor made = convolution->forward(input);
            torch::nn::BatchNorm2d& norm = m_norms[i];
            norm->running_mean.copy_(made.mean({0, 2, 3}));
            norm->running_var.copy_(made.var({0, 2, 3}, false));
            norm->weight.copy_(torch::sqrt(norm->running_var + norm->options.eps()));
            norm->bias.copy_(bias + norm->running_mean);
            return made + bias.reshape({1, -1, 1, 1});
        });
    }

    std::vector<WeightTensor> foldedWeights() const
    {
        std::vector<WeightTensor> folded;
        for (std::size_t i = 0; i < m_nodes.size(); ++i) {
            if (m_nodes[i].operation != Operation::Convolution)
                continue;
            torch::Tensor weight = m_convolutions[i]->weight.detach();
            torch::Tensor bias;
            if (m_nodes[i].normalised) {
                const auto& norm = m_norms[i];
                const torch::Tensor scale
                    = norm->weight.detach() / torch::sqrt(norm->running_var + norm->options.eps());
                weight = weight * scale.reshape({-1, 1, 1, 1});
                bias = norm->bias.detach() - norm->running_mean * scale;
            } else {
                bias = m_convolutions[i]->bias.detach();
            }
            folded.push_back(named(m_nodes[i].name + ".weight", weight));
            folded.push_back(named(m_nodes[i].name + ".bias", bias));
        }
        return folded;
    }

private:
    /// The topology with `convolve` in the place of each convolution and its norm.
    template <class Convolve> torch::Tensor compute(const torch::Tensor& planes, const Convolve& convolve)
    {
        std::vector<torch::Tensor> results;
        for (std::size_t i = 0; i < m_nodes.size(); ++i) {
            const auto input = [&](std::size_t k) { return results[static_cast<std::size_t>(m_nodes[i].inputs[k])]; };
            switch (m_nodes[i].operation) {
            case Operation::Input:
                results.push_back(planes);
                break;
            case Operation::SpaceToDepth:
                results.push_back(torch::pixel_unshuffle(input(0), 2));
                break;
            case Operation::DepthToSpace:
                results.push_back(torch::pixel_shuffle(input(0), 2));
                break;
            case Operation::Sum:
                results.push_back(torch::relu(input(0) + input(1)));
                break;
            case Operation::Upsample:
                results.push_back(upsample(input(0)));
                break;
            case Operation::Concatenation:
                results.push_back(torch::cat({input(0), input(1)}, 1));
                break;
            case Operation::Convolution: {
                const torch::Tensor made = convolve(i, input(0));
                results.push_back(m_nodes[i].relu ? torch::relu(made) : made);
                break;
            }
            }
        }
        return results.back();
    }

    static bool endsResidualBlock(const Node& node) { return node.kernel == 3 && node.stride == 1 && !node.relu; }

    static torch::Tensor upsample(const torch::Tensor& x)
    {
        // One kernel on a GPU; bfloat16 on the processor has none.
        return x.is_cuda() ? torch::upsample_nearest2d(x, {2 * x.size(2), 2 * x.size(3)})
                           : x.repeat_interleave(2, 2).repeat_interleave(2, 3);
    }

    static torch::Tensor asTensor(const WeightTensor& weight)
    {
        return torch::from_blob(const_cast<float*>(weight.values.data()), weight.sizes).clone();
    }

    static WeightTensor named(const std::string& name, const torch::Tensor& tensor)
    {
        const torch::Tensor flat = tensor.to(torch::kCPU).contiguous();
        const auto* first = flat.data_ptr<float>();
        return {name, flat.sizes().vec(), std::vector<float>(first, first + flat.numel())};
    }

    std::vector<Node> m_nodes;
    double m_dropout;
    std::vector<torch::nn::Conv2d> m_convolutions; ///< by node; null where the node is none
    std::vector<torch::nn::BatchNorm2d> m_norms;
};

class ArCnnInTraining final : public TrainableNetwork {
public:
    ArCnnInTraining(const NetworkShape& shape, GridSize grid, const LearningSettings& settings)
        : m_shape(shape)
        , m_grid(grid)
        , m_device(prepareRuntime(settings.threads))
        , m_shortNumbers(!m_device.is_cpu() || multipliesBfloat16())
    {
        torch::manual_seed(settings.seed);
        at::globalContext().setBenchmarkCuDNN(true);
        m_net = std::make_shared<LearningNet>(shape, settings.dropout);
        m_average = std::make_shared<LearningNet>(shape, settings.dropout);
        m_net->to(m_device);
        m_average->to(m_device);
        m_average->eval();
        copyInto(*m_average);
        arrangeWeights();
        m_optimizer = std::make_unique<torch::optim::AdamW>(
            m_net->parameters(), torch::optim::AdamWOptions(1e-3).weight_decay(kWeightDecay));
    }

    base::Result<double> learn(const TrainingBatch& batch, double learningRate) override
    {
        try {
            m_net->train();
            for (auto& group : m_optimizer->param_groups())
                group.options().set_lr(learningRate);
            const torch::Tensor logits = forward(*m_net, unpacked(batch.planes));
            const torch::Tensor right = labels(batch.right, batch.size());
            const torch::Tensor counted = labels(batch.counted, batch.size());
            const torch::Tensor each
                = torch::binary_cross_entropy_with_logits(logits, right, counted, {}, at::Reduction::None);
            const torch::Tensor weight
                = torch::from_blob(const_cast<float*>(batch.weight.data()), {batch.size()}).to(m_device);
            const torch::Tensor loss = (each.sum({1, 2, 3}) * weight).mean();
            m_optimizer->zero_grad();
            loss.backward();
            limitGradient();
            m_optimizer->step();
            ++m_steps;
            average();
            return told(loss.detach());
        } catch (const std::exception& e) {
            return base::failure(base::ErrorCode::Internal, std::string("Training failed: ") + firstLine(e));
        }
    }

    base::Result<std::vector<float>> probabilities(const PackedPlanes& planes) override
    {
        try {
            const torch::InferenceMode guard;
            const torch::Tensor p = torch::sigmoid(forward(*m_average, padded(unpacked(planes))))
                                        .slice(0, 0, planes.size)
                                        .to(torch::kCPU)
                                        .contiguous();
            const auto* first = p.data_ptr<float>();
            return std::vector<float>(first, first + p.numel());
        } catch (const std::exception& e) {
            return base::failure(base::ErrorCode::Internal, std::string("The network cannot be run: ") + firstLine(e));
        }
    }

    base::Result<void> initialiseFrom(const std::vector<WeightTensor>& folded, const PackedPlanes& planes) override
    {
        try {
            const torch::NoGradGuard guard;
            m_net->unfold(folded, unpacked(planes));
            m_average->unfold(folded, unpacked(planes));
            arrangeWeights();
            return {};
        } catch (const std::exception& e) {
            return base::failure(
                base::ErrorCode::BadInput, std::string("These weights cannot be trained on: ") + firstLine(e));
        }
    }

    std::vector<WeightTensor> weights() const override { return m_average->foldedWeights(); }

    base::Result<std::vector<std::byte>> checkpoint(const std::string& notes) const override
    {
        try {
            torch::serialize::OutputArchive archive, net, average, optimizer;
            m_net->save(net);
            m_average->save(average);
            m_optimizer->save(optimizer);
            archive.write("net", net);
            archive.write("average", average);
            archive.write("optimizer", optimizer);
            archive.write("steps", torch::tensor(m_steps));
            archive.write("shape", bytesToTensor(m_shape.toText()));
            archive.write("notes", bytesToTensor(notes));
            std::ostringstream stream;
            archive.save_to(stream);
            const std::string text = stream.str();
            const auto* first = reinterpret_cast<const std::byte*>(text.data());
            return std::vector<std::byte>(first, first + text.size());
        } catch (const std::exception& e) {
            return base::failure(
                base::ErrorCode::Internal, std::string("The checkpoint cannot be made: ") + firstLine(e));
        }
    }

    base::Result<std::string> restore(const std::vector<std::byte>& checkpoint) override
    {
        try {
            std::istringstream stream(std::string(reinterpret_cast<const char*>(checkpoint.data()), checkpoint.size()));
            torch::serialize::InputArchive archive, net, average, optimizer;
            archive.load_from(stream);
            torch::Tensor shape, notes, steps;
            archive.read("shape", shape);
            if (tensorToBytes(shape) != m_shape.toText())
                return base::failure(base::ErrorCode::BadInput,
                    "The checkpoint is of a network of another shape: " + tensorToBytes(shape) + ".");
            archive.read("net", net);
            archive.read("average", average);
            archive.read("optimizer", optimizer);
            archive.read("steps", steps);
            archive.read("notes", notes);
            m_net->load(net);
            m_average->load(average);
            m_optimizer->load(optimizer);
            arrangeWeights();
            m_steps = steps.item<std::int64_t>();
            return tensorToBytes(notes);
        } catch (const std::exception& e) {
            return base::failure(
                base::ErrorCode::BadInput, std::string("The checkpoint cannot be read: ") + firstLine(e));
        }
    }

    std::string device() const override { return describeRuntime(m_device.str()); }

private:
    /// Bytes cross to the device as such and become numbers there. [size, planes, steps, pitches]
    torch::Tensor bytes(const std::vector<std::uint8_t>& values, int size, int planes) const
    {
        return torch::from_blob(
            const_cast<std::uint8_t*>(values.data()), {size, planes, m_grid.steps, m_grid.pitches}, torch::kUInt8)
            .to(m_device)
            .to(torch::kFloat32);
    }

    torch::Tensor labels(const std::vector<std::uint8_t>& values, int size) const
    {
        return bytes(values, size, m_shape.outputPlanes);
    }

    /// The planes as planes.h numbers them, made on the device. [size, inputPlanes, steps, pitches]
    torch::Tensor unpacked(const PackedPlanes& packed) const
    {
        const torch::Tensor ofSteps = torch::from_blob(
            const_cast<float*>(packed.steps.data()), {packed.size, kStepPlanes, m_grid.steps, 1}, torch::kFloat32)
                                          .to(m_device)
                                          .expand({packed.size, kStepPlanes, m_grid.steps, m_grid.pitches});
        const torch::Tensor inside = ofSteps.slice(1, 0, 1);
        const torch::Tensor height
            = torch::linspace(-1.0, 1.0, m_grid.pitches, torch::TensorOptions(m_device)).reshape({1, 1, 1, -1});
        const torch::Tensor all = torch::cat(
            {bytes(packed.marks, packed.size, kMarkPlanes), inside, inside * height, ofSteps.slice(1, 1, kStepPlanes)},
            1);
        return all.slice(1, 0, m_shape.inputPlanes);
    }

    /// Empty canvases behind `planes`, up to a multiple of some: cuDNN tunes itself anew for every size it meets.
    torch::Tensor padded(const torch::Tensor& planes) const
    {
        constexpr std::int64_t kSizes = 64;
        const std::int64_t missing = m_device.is_cpu() ? 0 : (kSizes - planes.size(0) % kSizes) % kSizes;
        if (missing == 0)
            return planes;
        return torch::cat(
            {planes, torch::zeros({missing, planes.size(1), planes.size(2), planes.size(3)}, planes.options())});
    }

    /// The loss to tell of: on the processor the last one, elsewhere the one before, which has been computed by now.
    double told(const torch::Tensor& loss)
    {
        const torch::Tensor known = m_device.is_cpu() || !m_lastLoss.defined() ? loss : m_lastLoss;
        m_lastLoss = loss;
        return known.item<double>();
    }

    /// bfloat16 convolutions are fastest with channels last, 32-bit ones with channels first.
    at::MemoryFormat layout() const
    {
        return m_shortNumbers ? at::MemoryFormat::ChannelsLast : at::MemoryFormat::Contiguous;
    }

    void arrangeWeights()
    {
        for (const auto& net : {m_net, m_average})
            for (const torch::Tensor& weight : net->parameters())
                if (weight.dim() == 4)
                    weight.set_data(weight.data().contiguous(layout()));
    }

    /// Logits in 32-bit numbers, as they come in.
    torch::Tensor forward(LearningNet& net, const torch::Tensor& planes) const
    {
        const ShortNumbers shortNumbers(m_shortNumbers, m_device);
        return net.forward(planes.contiguous(layout())).to(torch::kFloat32);
    }

    void copyInto(LearningNet& other)
    {
        const torch::NoGradGuard guard;
        const auto from = m_net->parameters(), to = other.parameters();
        for (std::size_t i = 0; i < from.size(); ++i)
            to[i].copy_(from[i]);
    }

    /// As clip_grad_norm_(), which waits for the device to say how long the gradient is.
    void limitGradient()
    {
        const torch::NoGradGuard guard;
        std::vector<torch::Tensor> norms;
        for (const torch::Tensor& weight : m_net->parameters())
            norms.push_back(weight.grad().norm());
        const torch::Tensor share = (kLargestGradient / (torch::stack(norms).norm() + 1e-6)).clamp_max(1.0);
        for (const torch::Tensor& weight : m_net->parameters())
            weight.grad().mul_(share);
    }

    /// Exponential moving average, short at first so that the start is soon forgotten.
    void average()
    {
        const torch::NoGradGuard guard;
        const double count = static_cast<double>(m_steps);
        const double take = 1.0 - std::min(kAverageDecay, (1.0 + count) / (10.0 + count));
        const auto from = m_net->parameters(), to = m_average->parameters();
        for (std::size_t i = 0; i < from.size(); ++i)
            to[i].lerp_(from[i], take);
        const auto fromBuffers = m_net->buffers(), toBuffers = m_average->buffers();
        for (std::size_t i = 0; i < fromBuffers.size(); ++i) {
            if (fromBuffers[i].is_floating_point())
                toBuffers[i].lerp_(fromBuffers[i], take);
            else
                toBuffers[i].copy_(fromBuffers[i]);
        }
    }

    NetworkShape m_shape;
    GridSize m_grid;
    torch::Device m_device;
    bool m_shortNumbers = false; ///< nearly twice as many steps in an hour, each worth as much
    std::shared_ptr<LearningNet> m_net;
    std::shared_ptr<LearningNet> m_average;
    std::unique_ptr<torch::optim::AdamW> m_optimizer;
    std::int64_t m_steps = 0;
    torch::Tensor m_lastLoss;
};

} // namespace

base::Result<std::unique_ptr<TrainableNetwork>> makeTrainableNetwork(
    const NetworkShape& shape, GridSize grid, const LearningSettings& settings)
{
    try {
        return std::make_unique<ArCnnInTraining>(shape, grid, settings);
    } catch (const std::exception& e) {
        return base::failure(base::ErrorCode::Internal, std::string("The network cannot be made: ") + firstLine(e));
    }
}

} // namespace inventio::model
