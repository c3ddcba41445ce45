#pragma once

#include <string_view>

#include "core/composing/canvas.h"

namespace inventio::composing {

/// A note that the model would like to add, before it is there.
struct ProposedNote {
    const Canvas& canvas;
    grid::GridNote note; ///< possible on the canvas
    bool isSure = false; ///< the model finds it right with SamplingRules::leastSureAddition() or more
};

/// A rule of the craft that the model alone follows less well than people do: the faults that an added note would make are
/// counted, and it passes each of them with a probability only. The sampler, the lens and receipts read the same list,
/// allRules(). To add one: a source beside this header, a line in rules.cpp, a test.
struct Rule {
    std::string_view name;  ///< in receipts, "parallels"
    std::string_view fault; ///< what it counts, in words: "parallel fifth or octave"
    double passProbability; ///< 0..1, of a note with one fault, at risk 1, unless SamplingRules says otherwise
    int (*faultsOf)(const ProposedNote&); ///< 0 or more
};

} // namespace inventio::composing
