#pragma once

#include "core/analysis/part_writing.h"
#include "core/composing/sampler.h"

namespace inventio::composing {

/// What speaks for a draft and against it, among drafts of one request. A value. [Any]
struct DraftQuality {
    static constexpr double kDoubt = 0.2; ///< of an edit that is left, where a fault counts 1

    double faultsPerBar = 0.0;  ///< of part-writing, by weight: see faultWeight(); a bar is sixteen steps
    double missingPerBar = 0.0; ///< voices at beats, roots under ends of phrases: see missingIn()
    double movement = 0.0;      ///< analysis::movementOf()
    double movementWanted = 0.0;
    double editsLeftPerBar = 0.0; ///< that the model still sees: its own doubts
    double shareLost = 0.0;       ///< of the input's notes, 0..1

    /// The sum, lower is better; movement counts by its distance from what is wanted.
    double cost() const;

    friend bool operator==(const DraftQuality&, const DraftQuality&) = default;
};

/// 1 for what a listener hears at once, less for what good composers often write.
double faultWeight(analysis::FaultKind kind);

/// What is wanted is the movement of Bach's chorales, or as far from it as the parameters say.
DraftQuality qualityOf(const EnhanceInput& input, const SamplerParams& params, const Enhancement& made);

} // namespace inventio::composing
