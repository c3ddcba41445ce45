#pragma once

#include "core/base/result.h"
#include "core/model/network.h"
#include "tests/bench/rivals/composed.h"

namespace inventio::bench {

/// How the unknown cells are filled. All notes of the input are given, and what is locked; everything else is unknown.
struct OrderlessRules {
    /// Ancestral sampling: so many cells, anywhere in the window, are drawn from one forward, in random order. One in sixteen
    /// sounds, so that two notes hardly ever come from the same forward.
    int cellsAForward = 16;
    /// 0: ancestral. Above: all cells are drawn at once, then in so many passes n a random share
    /// max(leastShare, firstShare - (firstShare - leastShare) n / (annealed gibbsPasses)) of them anew, each on its own.
    int gibbsPasses = 0;
    double firstShare = 0.9;
    double leastShare = 0.1;
    double annealed = 0.7;

    double shareAt(int pass) const;
};

inline constexpr int kGibbsPasses = 96;

/// `network` gives for each unknown cell the chance that it sounds, and that it begins a note if it sounds; a draw at risk r
/// has odds to the power of 1 / r. Notes beyond the budgets are left out. The windows of a long piece are filled one after
/// the other, each seeing what those before it wrote. [Worker]
base::Result<Composed> composeOrderless(const composing::EnhanceInput& input, const composing::SamplerParams& params,
    const OrderlessRules& rules, model::InferenceNetwork& network);

} // namespace inventio::bench
