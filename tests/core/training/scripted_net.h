#pragma once

#include <functional>

#include "core/composing/note_scorer.h"
#include "core/grid/roll.h"
#include "core/model/network.h"

namespace inventio::training {

/// A net that learns nothing and says what it is told to: a value for every plane and cell.
class ScriptedNet : public model::TrainableNetwork {
public:
    explicit ScriptedNet(std::function<float(int plane, int step, int pitch)> script = {})
        : m_script(std::move(script))
    {
    }

    base::Result<double> learn(const model::TrainingBatch& batch, double learningRate) override
    {
        batches.push_back(batch);
        learningRates.push_back(learningRate);
        return 1.0;
    }
    base::Result<std::vector<float>> probabilities(const model::PackedPlanes& planes) override
    {
        std::vector<float> values;
        for (int example = 0; example < planes.size; ++example)
            for (int plane = 0; plane < composing::kScorePlanes; ++plane)
                for (int step = 0; step < composing::kWindowSteps; ++step)
                    for (int row = 0; row < grid::kPitches; ++row)
                        values.push_back(m_script ? m_script(plane, step, grid::kLowestPitch + row) : 0.01F);
        return values;
    }
    base::Result<void> initialiseFrom(
        const std::vector<model::WeightTensor>& folded, const model::PackedPlanes& planes) override
    {
        begunWith = folded;
        measured = planes.size;
        return {};
    }
    std::vector<model::WeightTensor> weights() const override { return {}; }
    base::Result<std::vector<std::byte>> checkpoint(const std::string& notes) const override
    {
        const auto* first = reinterpret_cast<const std::byte*>(notes.data());
        return std::vector<std::byte>(first, first + notes.size());
    }
    base::Result<std::string> restore(const std::vector<std::byte>& checkpoint) override
    {
        return std::string(reinterpret_cast<const char*>(checkpoint.data()), checkpoint.size());
    }
    std::string device() const override { return "nowhere"; }

    std::vector<model::TrainingBatch> batches;
    std::vector<double> learningRates;
    std::vector<model::WeightTensor> begunWith;
    int measured = 0;

private:
    std::function<float(int, int, int)> m_script;
};

} // namespace inventio::training
