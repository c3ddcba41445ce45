#pragma once

#include <array>
#include <string_view>

#include "core/analysis/part_writing.h"
#include "core/composing/canvas.h"

namespace inventio::composing {

/// A note that the model would like to add, before it is there.
struct ProposedNote {
    const Canvas& canvas;
    grid::GridNote note; ///< possible on the canvas
    bool isSure = false; ///< the model finds it right with SamplingRules::leastSureAddition() or more
};

/// A count for each analysis::FaultKind.
using FaultCounts = std::array<int, analysis::kFaultKinds>;

/// How many more faults of each kind a listener finds around a note with it than without it; 0 of a kind of which it mends
/// as many as it makes. [Any]
FaultCounts faultsMadeBy(const ProposedNote& proposed);

/// A rule of the craft that the model alone follows less well than people do: the faults that an added note would make are
/// counted, and it passes each of them with a probability only. The sampler, the lens and receipts read the same list,
/// allRules(). To add one: a line in rules.cpp, a test.
struct Rule {
    std::string_view name;  ///< in receipts, "parallels"
    std::string_view fault; ///< what it counts, in words: "parallel fifth or octave"
    double passProbability; ///< 0..1, of a note with one fault, at risk 1, unless SamplingRules says otherwise
    /// How many of its faults the note makes, 0 or more; the second is faultsMadeBy() the first.
    int (*count)(const ProposedNote&, const FaultCounts&);
};

} // namespace inventio::composing
