#include "core/composing/drafts.h"

#include <algorithm>
#include <utility>

#include "core/base/random.h"

namespace inventio::composing {

std::uint64_t seedOfDraft(std::uint64_t seed, int draft)
{
    if (draft == 0)
        return seed;
    constexpr int kSpareBits = 11; // so that a program that reads numbers as doubles reads this one, too
    base::Random random(seed);
    std::uint64_t bits = 0;
    for (int i = 0; i < draft; ++i)
        bits = random.bits();
    return bits >> kSpareBits;
}

base::Result<std::vector<Draft>> enhanceInDrafts(const EnhanceInput& input, const SamplerParams& params,
    NoteScorer& scorer, int drafts, const std::stop_token& stop, const std::function<void(const Progress&)>& onProgress,
    const SamplingRules& rules)
{
    std::vector<Draft> made;
    for (int number = 0; number < drafts; ++number) {
        SamplerParams own = params;
        own.seed = seedOfDraft(params.seed, number);
        const auto tell = [&](const Progress& progress) {
            if (onProgress)
                onProgress({progress.iteration, progress.iterations, progress.expectedEditsLeft, progress.edit, number,
                    drafts});
        };
        auto done = enhance(input, own, scorer, stop, tell, rules);
        if (!done)
            return base::failure(done.error());
        const bool isCancelled = done->ending.reason == StopReason::Cancelled;
        if (isCancelled && number > 0)
            break; // nobody waits for half a draft where a whole one is
        const DraftQuality quality = qualityOf(input, own, *done);
        made.push_back({own.seed, std::move(*done), quality});
        if (isCancelled)
            break;
    }
    std::ranges::stable_sort(made, {}, [](const Draft& draft) { return draft.quality.cost(); });
    return made;
}

std::vector<Draft> bestOf(std::vector<Draft> drafts, int count)
{
    std::vector<Draft> best;
    for (Draft& draft : drafts) {
        const bool isNew
            = std::ranges::none_of(best, [&draft](const Draft& other) { return other.made.roll == draft.made.roll; });
        if (isNew && std::ssize(best) < count)
            best.push_back(std::move(draft));
    }
    return best;
}

} // namespace inventio::composing
