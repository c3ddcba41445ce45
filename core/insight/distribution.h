#pragma once

#include <vector>

#include "core/composing/edit_sampler.h"
#include "core/insight/look.h"

namespace inventio::insight {

/// What the sampler would draw its next edit from, at one creative risk.
struct Distribution {
    double risk = 1.0;
    std::vector<composing::DrawableEdit> edits; ///< the likeliest first; their drawProbability sums up to 1
    composing::ZoneStatistics statistics;

    /// How undecided the draw is, 0 or more: as much as a fair draw from 2^bits edits. 0 where there is nothing to draw.
    double entropyBits() const;
    /// The probability that the next edit adds a note; that it removes one is the rest.
    double additionShare() const;
    /// Of this very edit; 0 if it is not among them.
    double probabilityOf(composing::EditKind kind, const grid::GridNote& note) const;
};

/// The edits of the look's zone as the sampler would draw from them right now at this risk (> 0): guided, filtered by
/// budget and limits, weighed by the same composing::EditSampler. The rules of the craft object after the draw, so they
/// are not in it. [Any]
Distribution distributionOf(const Setting& setting, const Look& look, double risk);

} // namespace inventio::insight
