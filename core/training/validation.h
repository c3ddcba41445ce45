#pragma once

#include <vector>

#include "core/training/batch.h"

namespace inventio::training {

/// What a net makes of corrupted pieces that it has not learned from, from one forward each.
struct ValidationFigures {
    double loss = 0.0;       ///< binary cross-entropy as in training
    double wrongFound = 0.0; ///< share of the wrong notes with a removal probability of a half or more
    double foundWrong = 0.0; ///< share of the notes with such a probability that are wrong
    double separation = 0.0; ///< chance that a wrong note has a higher removal probability than a right one (AUROC)
    double bestAdditionRight = 0.0; ///< share of the examples with something missing whose best addition is right
    double missingExpected = 0.0;   ///< notes expected to be missing, relative to those that are
};

/// `examples` always corrupted alike: make them once, from a fixed seed.
base::Result<ValidationFigures> validate(const std::vector<Example>& examples, model::TrainableNetwork& net);

} // namespace inventio::training
