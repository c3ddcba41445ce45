#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/model/network.h"
#include "core/training/example.h"

namespace inventio::bench {

/// What a network is taught. All have the same shape and as many planes; the last two leave most output planes unused.
enum class Lesson {
    Notes,     ///< which edits of notes are right: what Inventio itself learns
    Cells,     ///< plane 0: which cells are not as in the truth, the reference's idea
    Orderless, ///< planes 0 and 1: which unknown cells sound; which of those that sound begin a note
};

/// "notes", "cells" or "orderless".
std::optional<Lesson> lessonFromText(const std::string& text);

/// Examples as the lesson puts them before the network. With `selfEditShare` above 0 the network itself has edited that
/// share of them, where the lesson is one of edits.
base::Result<model::TrainingBatch> makeLesson(Lesson lesson, std::vector<training::Example> examples,
    double selfEditShare, model::TrainableNetwork& net, base::Random& random);

} // namespace inventio::bench
