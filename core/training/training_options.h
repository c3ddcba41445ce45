#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "core/model/topology.h"

namespace inventio::training {

/// The network of the shipped weights.
model::NetworkShape defaultShape();

/// Pieces of another style: what a tune needs, learned beside the style that counts.
struct OtherData {
    std::filesystem::path folder;
    double percent = 0.0; ///< of the examples
};

/// What one training is made of. What a checkpoint was begun with has to stay the same when it goes on, but for
/// `minutes` and `threads`.
struct TrainingOptions {
    std::filesystem::path data;       ///< folder of MIDI files to learn from
    std::vector<OtherData> others;    ///< their percents sum up to less than 100; drawn until `othersUntilPercent`
    double othersUntilPercent = 67.0; ///< of the time; the rest is for `data` alone
    std::filesystem::path valid;      ///< folder of MIDI files to be measured on; empty: every tenth of `data`
    std::filesystem::path output;     ///< the weights; OUTPUT.checkpoint and OUTPUT.metrics.csv lie beside it
    std::filesystem::path from;       ///< weights to begin with, whose shape counts then; empty: begin at random
    double minutes = 60.0;            ///< how long to learn in all, earlier runs of a resumed training included
    bool resume = false;              ///< go on from OUTPUT.checkpoint if there is one
    int threads = 0;                  ///< 0: all cores
    int workers = -1; ///< threads that make examples ahead of the net; -1: as many as help where the net runs
    std::uint64_t seed = 1;

    int batchSize = 16;
    double dropout = 0.0;           ///< 0..1; against learning by heart where many steps meet few pieces
    double peakLearningRate = 2e-3; ///< after a short warm-up; falls to nothing along a cosine over `minutes`
    double selfEditShare = 0.4;     ///< of the examples that the net itself has edited before it learns from them
    int selfEditFromStep = 300;     ///< its edits are noise before
    double checkpointMinutes = 2.0;
    double validationMinutes = 5.0;
    model::NetworkShape shape = defaultShape();
};

} // namespace inventio::training
