#include "core/accompany/third_of_end.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace inventio::accompany {

namespace {

/// The degree of a third of the chord, of either if the tune is minor; nullopt for all else.
std::optional<int> thirdAt(const FinalChord& end, Symbol row)
{
    const int pitch = kLowestPitch + row;
    return row >= 0 && end.isThird(pitch) ? std::optional(end.degreeOf(pitch)) : std::nullopt;
}

/// How likely one symbol is among all, from their logits.
double probability(std::span<const float> logits, int symbol)
{
    double sum = 0.0;
    for (const float logit : logits)
        sum += std::exp(static_cast<double>(logit) - logits[static_cast<std::size_t>(symbol)]);
    return 1.0 / sum;
}

} // namespace

std::optional<ThirdOfEnd> thirdOfEnd(
    const ModelView& view, const std::vector<float>& logits, const StyleLayout& layout, const FinalChord& end)
{
    const auto step = static_cast<std::size_t>(std::max(0, end.firstStep));
    const std::size_t steps = view.spans.size();
    if (step >= steps)
        return std::nullopt;
    if (const auto degree = thirdAt(end, view.melodySounding[step]))
        return ThirdOfEnd{std::nullopt, *degree};
    std::optional<ThirdOfEnd> likeliest;
    double most = -1.0;
    for (std::size_t slot = 0; slot < view.slots.size(); ++slot) {
        if (slot == layout.lowestSlot())
            continue;
        if (view.known[slot / static_cast<std::size_t>(layout.slotsPerPart)][step] != 0) {
            if (const auto degree = thirdAt(end, soundingIn(view.slots[slot])[step]))
                return ThirdOfEnd{slot, *degree};
            continue;
        }
        const auto ofSlot = std::span(logits).subspan((slot * steps + step) * kSymbols, kSymbols);
        for (Symbol row = 0; row < kPitches; ++row)
            if (const auto degree = thirdAt(end, row); degree && probability(ofSlot, row) > most) {
                most = probability(ofSlot, row);
                likeliest = ThirdOfEnd{slot, *degree};
            }
    }
    return likeliest;
}

} // namespace inventio::accompany
