#include "core/model/accompaniment/accompaniment_network.h"

#include <algorithm>

#include <torch/torch.h>

#include "core/model/accompaniment/generator.h"
#include "core/model/accompaniment/named_weights.h"
#include "core/model/accompaniment/planes.h"
#include "core/model/runtime.h"

namespace inventio::model {

namespace {

class GeneratorAtWork final : public AccompanimentNetwork {
public:
    GeneratorAtWork(const AccompanimentShape& shape, const std::vector<WeightTensor>& weights, int threads)
        : m_shape(shape)
        , m_generator(std::make_shared<Generator>(shape))
    {
        prepareRuntime(threads); // one window at a time: a GPU would wait longer than it computes
        setNamedWeights(*m_generator, weights);
        m_generator->eval();
    }

    base::Result<void> run(const AccompanimentSteps& window, const std::vector<std::uint8_t>& known,
        const std::vector<float>& noise, std::vector<float>& logits) override
    {
        try {
            const torch::InferenceMode guard;
            const auto steps = static_cast<std::int64_t>(window.steps());
            const WindowTensors tensors = asOneWindow(window, m_shape.slotCount());
            const int spans
                = window.spans.empty() ? 0 : 1 + *std::max_element(window.spans.begin(), window.spans.end());
            const torch::Tensor made
                = m_generator
                      ->forward(notePlanes(tensors, m_shape.parts),
                          torch::from_blob(
                              const_cast<std::uint8_t*>(known.data()), {1, m_shape.parts, steps}, torch::kUInt8)
                              .to(torch::kFloat32),
                          stepPlanes(tensors), spanPlanes(tensors.spans, spans),
                          torch::from_blob(const_cast<float*>(noise.data()), {1, spans, m_shape.noise()}))
                      .contiguous();
            const auto* first = made.data_ptr<float>();
            logits.assign(first, first + made.numel());
            return {};
        } catch (const std::exception& e) {
            return base::failure(base::ErrorCode::Internal, std::string("The network cannot be run: ") + firstLine(e));
        }
    }

    std::string device() const override { return describeRuntime("cpu"); }

private:
    AccompanimentShape m_shape;
    std::shared_ptr<Generator> m_generator;
};

} // namespace

base::Result<std::unique_ptr<AccompanimentNetwork>> makeAccompanimentNetwork(
    const AccompanimentShape& shape, const std::vector<WeightTensor>& weights, int threads)
{
    try {
        return std::make_unique<GeneratorAtWork>(shape, weights, threads);
    } catch (const std::exception& e) {
        return base::failure(base::ErrorCode::BadInput, std::string("These weights cannot be run: ") + firstLine(e));
    }
}

} // namespace inventio::model
