#pragma once

#include <vector>

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/composing/note_scorer.h"
#include "core/model/network.h"
#include "core/training/example.h"

namespace inventio::training {

/// Planes, labels and weights of examples. An example's summed loss counts 1 / sqrt(errors + 8): a nearly right piece
/// has a say beside an empty one. [Any]
model::TrainingBatch makeBatch(const std::vector<Example>& examples);
/// The same in parts: room for `size` examples, and one of them put in its place.
model::TrainingBatch emptyBatch(int size);
void packExample(const Example& example, model::TrainingBatch& batch, int index);

/// Edits an example as Enhance would, but boldly and with many edits from these `scores`. Says whether chance wants it
/// edited once more. [Any]
bool editOnce(Example& example, const composing::EditScores& scores, base::Random& random);

/// Lets the net edit a share of the examples, as Enhance would but with many edits from one forward, so that it learns to
/// go on from what it writes itself. The labels follow from the same truth.
base::Result<void> selfRollout(
    std::vector<Example>& examples, double share, model::TrainableNetwork& net, base::Random& random);

/// The net's probabilities for examples, one EditScores each.
base::Result<std::vector<composing::EditScores>> scoresOf(
    const std::vector<const Example*>& examples, model::TrainableNetwork& net);

} // namespace inventio::training
