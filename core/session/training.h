#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace inventio::session {

/// What somebody who trains a style of their own asks for.
struct TrainingRequest {
    std::filesystem::path folder; ///< of MIDI or MusicXML files to learn from
    std::filesystem::path output; ///< the weights; what it takes to go on lies beside them
    double minutes = 60.0;        ///< in all, earlier runs included
    bool goesOn = false;          ///< from where an earlier training stopped, if there is one
};

/// How far it is.
struct TrainingMoment {
    double seconds = 0.0; ///< learned so far, earlier runs included
    double secondsLeft = 0.0;
    double examplesPerSecond = 0.0;
    double loss = 0.0; ///< running mean, lower is better
    std::optional<double> validationLoss
        = {}; ///< of pieces that are not learned from; at the moments that are measured
};

/// How it ended: the weights are there.
struct TrainingEnd {
    bool isFinished = false;            ///< false: stopped early, and may go on
    int pieces = 0;                     ///< learned from
    std::vector<std::string> skipped{}; ///< files that could not be used, and why
    double validationLoss = 0.0;
};

/// Trains until the time is over or a stop is requested; tells of every step in its own thread. The result can be used, and
/// gone on from, also after a stop, and after the end of the program in between. [Worker]
using Train = std::function<base::Result<TrainingEnd>(const TrainingRequest& request, const std::stop_token& stop,
    const std::function<void(const TrainingMoment&)>& tell)>;

} // namespace inventio::session
