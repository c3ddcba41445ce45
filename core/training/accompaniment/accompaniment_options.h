#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "core/accompany/style.h"
#include "core/training/training_options.h"

namespace inventio::training {

/// What one training of the accompaniment is made of. What a checkpoint was begun with has to stay the same when it goes on,
/// but for `minutes` and `threads`.
struct AccompanimentTraining {
    accompany::Style style = accompany::Style::Chorale;
    std::filesystem::path data;       ///< folder of files to learn from: a melody, then the parts of the style
    std::vector<OtherData> others;    ///< of related styles; their percents sum up to less than 100
    double othersUntilPercent = 80.0; ///< of each stage's time; the rest is for `data` alone
    std::filesystem::path valid;      ///< folder of files to be measured on
    std::filesystem::path output;     ///< the weights; beside them those without critic, a checkpoint, and the metrics
    double minutes = 60.0;            ///< how long to learn in all, earlier runs of a resumed training included
    bool resume = false;              ///< go on from OUTPUT.checkpoint if there is one
    int threads = 0;                  ///< 0: all cores
    std::uint64_t seed = 1;

    int windowSteps = 64;
    int batchSize = 32;
    double likelihoodPercent = 50.0; ///< of the time before the critic comes in; 100: never
    double peakLearningRate = 2e-3;  ///< of the first stage, after a short warm-up, along a cosine
    double generatorRate = 3e-4;     ///< of the second
    double criticRate = 4e-4;
    int criticSteps = 400; ///< in which the critic learns alone
    double criticWeight = 0.2;
    double gumbelScale = 0.5;          ///< of the draw that the critic sees: 1 by probability, 0 the likeliest
    double lastLikelihoodWeight = 0.3; ///< of the second stage's likelihood, from 1 at its begin
    double checkpointMinutes = 1.0;
    double validationMinutes = 0.5;
    double dropout = 0.05; ///< 0..1; against learning by heart where many steps meet few pieces
    std::vector<int> channels = {32, 64, 96, 128};
};

} // namespace inventio::training
