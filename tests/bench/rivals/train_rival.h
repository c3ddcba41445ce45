#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>

#include "core/base/result.h"
#include "core/model/network.h"
#include "tests/bench/rivals/lessons.h"

namespace inventio::bench {

/// One training, alike for every lesson: shape, pieces, windows and their corruption, batches, optimiser and schedule are those
/// of training::train(), but that the learning rate follows the steps and not the clock.
struct RivalTraining {
    Lesson lesson = Lesson::Notes;
    std::filesystem::path data;   ///< folder of MIDI files to learn from
    std::filesystem::path valid;  ///< folder of MIDI files to be measured on
    std::filesystem::path output; ///< the weights; OUTPUT.checkpoint lies beside it
    std::int64_t steps = 4000;
    bool resume = false; ///< go on from OUTPUT.checkpoint if there is one
    int threads = 1;
    std::uint64_t seed = 1;
};

struct RivalProgress {
    std::int64_t step = 0;
    double seconds = 0.0;   ///< of this run
    double loss = 0.0;      ///< running mean
    double validLoss = 0.0; ///< on pieces not learned from, each lesson in its own measure; 0 where not measured
};

/// Learns until all steps are made or `stop` is requested, then writes weights and checkpoint; both are written every two
/// minutes as well, whole or as before. `onProgress` is called every hundred steps. [Worker]
base::Result<void> trainRival(const RivalTraining& options, model::MakeTrainableNetwork* makeNetwork,
    std::stop_token stop, const std::function<void(const RivalProgress&)>& onProgress);

} // namespace inventio::bench
