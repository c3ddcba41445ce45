#pragma once

#include "core/session/training.h"

namespace inventio::app {

/// The trainer for the studio: it begins with the weights that come with the program, which know how voices go, and leaves
/// one core to the window. [Worker]
base::Result<session::TrainingEnd> trainForStudio(const session::TrainingRequest& request, const std::stop_token& stop,
    const std::function<void(const session::TrainingMoment&)>& tell);

/// Cores that the studio's nets may use: one is left to sound and painting, for on a busy one a forward takes many times as
/// long.
int studioThreads();

} // namespace inventio::app
