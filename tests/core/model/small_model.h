#pragma once

#include "core/base/random.h"
#include "core/composing/note_scorer.h"
#include "core/model/network.h"
#include "core/model/planes.h"

namespace inventio::model {

/// The smallest network the program can run.
inline NetworkShape smallShape()
{
    return {kInputPlanes, composing::kScorePlanes, {4, 8}, {1, 1}, {1}, 4};
}

inline std::vector<WeightTensor> randomWeights(const NetworkShape& shape)
{
    base::Random random(7);
    std::vector<WeightTensor> weights;
    const auto add = [&](const std::string& name, std::vector<std::int64_t> sizes) {
        std::size_t count = 1;
        for (const std::int64_t size : sizes)
            count *= static_cast<std::size_t>(size);
        WeightTensor tensor{name, std::move(sizes), {}};
        for (std::size_t i = 0; i < count; ++i)
            tensor.values.push_back(static_cast<float>(random.unit() - 0.5));
        weights.push_back(std::move(tensor));
    };
    for (const Node& node : topology(shape))
        if (node.operation == Operation::Convolution) {
            add(node.name + ".weight", {node.outChannels, node.inChannels, node.kernel, node.kernel});
            add(node.name + ".bias", {node.outChannels});
        }
    return weights;
}

} // namespace inventio::model
