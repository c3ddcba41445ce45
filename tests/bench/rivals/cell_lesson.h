#pragma once

#include <span>
#include <vector>

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/model/network.h"
#include "core/training/example.h"

namespace inventio::bench {

/// The planes [kInputPlanes, kWindowSteps, kPitches] of a canvas whose cells are switched: as usual, but the plane of locks
/// holds the cells that must not be switched.
void fillCellPlanes(const composing::Canvas& canvas, int firstStep, std::span<float> planes);

/// Half of the examples go a random part of the way to their truth, cell by cell, some go astray by a few cells; then the
/// network switches cells of a share of them, four where a lesson of notes has it make one edit.
base::Result<model::TrainingBatch> makeCellLesson(
    std::vector<training::Example> examples, double selfEditShare, model::TrainableNetwork& net, base::Random& random);

} // namespace inventio::bench
