#pragma once

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/model/accompaniment/network.h"
#include "core/training/accompaniment/accompaniment_options.h"

namespace inventio::training {

struct AccompanimentProgress {
    std::int64_t step = 0;
    double seconds = 0.0; ///< learned so far, earlier runs included
    double secondsLeft = 0.0;
    double windowsPerSecond = 0.0; ///< since the last report
    model::AccompanimentStage stage = model::AccompanimentStage::Likelihood;
    model::AccompanimentLosses losses;                        ///< means since the last report
    std::optional<model::AccompanimentValidation> validation; ///< at the steps that were measured
    std::string device;
};

struct AccompanimentReport {
    std::int64_t steps = 0;
    double seconds = 0.0;
    int pieces = 0;
    std::vector<std::string> skipped; ///< files that could not be used, and why
    model::AccompanimentValidation validation;
    bool finished = false; ///< false: stopped early, resume to go on
};

/// Where the weights go that have seen no critic: "chorale.likelihood.safetensors" beside "chorale.safetensors".
std::filesystem::path withoutCritic(const std::filesystem::path& output);

/// Learns until options.minutes are over or `stop` is requested: likelihood first, then against a critic. Writes the averaged
/// weights to options.output now and then and at the end, those before the critic beside them, and a checkpoint: a training
/// killed at any moment resumes from it. Same options, seed, thread count and no interruption: same batches in the same order
/// (the clock decides how many). `onProgress` is called in this thread now and then. [Worker]
base::Result<AccompanimentReport> trainAccompaniment(const AccompanimentTraining& options,
    model::MakeTrainableAccompaniment* makeNetwork, std::stop_token stop,
    const std::function<void(const AccompanimentProgress&)>& onProgress);

} // namespace inventio::training
