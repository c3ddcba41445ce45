#pragma once

#include "app/terminal/exit_code.h"
#include "core/training/training_options.h"

namespace inventio::app {

/// What `inventio train` was told.
struct TrainOptions {
    training::TrainingOptions training;
    bool quiet = false; ///< no progress and no summary on stderr
};

/// Trains until the minutes are over or Ctrl+C is pressed, and tells about it on stderr.
ExitCode runTrain(const TrainOptions& options);

} // namespace inventio::app
