#pragma once

#include <vector>

#include "core/base/random.h"
#include "tests/bench/reference_network.h"

namespace inventio::bench {

/// Edits a roll [steps, pitches] the way the public AR-CNN does: for every edit one run of the network, a softmax at
/// temperature 1 over all cells, and one cell drawn from it is toggled.
void makeReferenceEdits(ReferenceNetwork& network, std::vector<float>& roll, int edits, base::Random& random);

} // namespace inventio::bench
