#pragma once

#include <vector>

#include "core/composing/draft_quality.h"
#include "core/composing/sampler.h"

namespace inventio::composing {

/// One of several results of the same request.
struct Draft {
    std::uint64_t seed = 1; ///< enhance() with it makes this draft again
    Enhancement made;
    DraftQuality quality;
};

/// How many drafts one request makes where nothing else is said.
inline constexpr int kDrafts = 3;

/// The drafts from which so many variations are chosen.
constexpr int draftsFor(int variations)
{
    return variations + kDrafts - 1;
}

/// The seed of a draft, counted from 0: the first has that of the request, each other one a number below 2^53 of its own.
std::uint64_t seedOfDraft(std::uint64_t seed, int draft);

/// Makes `drafts` >= 1 drafts of one request with seeds of their own, the best first, of equally good ones the earlier.
/// Two with the same notes stay both. `onProgress` is called for one draft after another, each counted from its first
/// iteration. Stopped, it gives the drafts that are finished, or else the first as far as it came, with
/// StopReason::Cancelled. Fails as enhance() does. [Worker]
base::Result<std::vector<Draft>> enhanceInDrafts(const EnhanceInput& input, const SamplerParams& params,
    NoteScorer& scorer, int drafts, const std::stop_token& stop = {},
    const std::function<void(const Progress&)>& onProgress = {}, const SamplingRules& rules = {});

/// At most `count` drafts with different notes, the best first. `drafts` are in that order.
std::vector<Draft> bestOf(std::vector<Draft> drafts, int count);

} // namespace inventio::composing
