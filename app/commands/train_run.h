#pragma once

#include "app/terminal/exit_code.h"
#include "core/training/accompaniment/accompaniment_options.h"
#include "core/training/training_options.h"

namespace inventio::app {

/// What is learned: to mend and complete a piece, or to accompany a melody.
enum class Technique { Enhance, Accompany };

/// What `inventio train` was told.
struct TrainOptions {
    Technique technique = Technique::Enhance;
    training::TrainingOptions training; ///< of Enhance
    training::AccompanimentTraining accompaniment;
    bool quiet = false; ///< no progress and no summary on stderr
};

/// Trains until the minutes are over or Ctrl+C is pressed, and tells about it on stderr.
ExitCode runTrain(const TrainOptions& options);

} // namespace inventio::app
