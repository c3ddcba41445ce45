#pragma once

#include <functional>
#include <optional>
#include <stop_token>

#include "core/base/result.h"
#include "core/model/network.h"
#include "core/training/training_options.h"
#include "core/training/validation.h"

namespace inventio::training {

struct TrainingProgress {
    std::int64_t step = 0;
    double seconds = 0.0; ///< learned so far, earlier runs included
    double secondsLeft = 0.0;
    double examplesPerSecond = 0.0;
    double loss = 0.0; ///< running mean
    std::string device;
    std::optional<ValidationFigures> validation; ///< at the steps that were measured
};

struct TrainingReport {
    std::int64_t steps = 0;
    double seconds = 0.0;
    int pieces = 0;
    std::vector<std::string> skipped; ///< files that could not be used, and why
    ValidationFigures validation;
    bool finished = false; ///< false: stopped early, resume to go on
};

/// Learns from options.data until options.minutes are over or `stop` is requested, then writes the averaged weights to
/// options.output. A checkpoint is written as it goes, atomically: a training killed at any moment resumes from it.
/// Same options, seed, thread count and no interruption: same batches in the same order (the clock decides how many).
/// `onProgress` is called in this thread after every step. [Worker]
base::Result<TrainingReport> train(const TrainingOptions& options, model::MakeTrainableNetwork* makeNetwork,
    std::stop_token stop, const std::function<void(const TrainingProgress&)>& onProgress);

} // namespace inventio::training
