#pragma once

#include <optional>
#include <vector>

#include "core/accompany/accompaniment_model.h"
#include "core/accompany/final_chord.h"

namespace inventio::accompany {

/// Who has the third of the last chord, and which of a minor tune's two.
struct ThirdOfEnd {
    std::optional<std::size_t> slot; ///< nullopt: the melody
    int degree = 4;                  ///< semitones above the root, 3 or 4

    friend bool operator==(const ThirdOfEnd&, const ThirdOfEnd&) = default;
};

/// The third is the melody's, or that of a line which is given it where the chord begins, or of the line that the model thinks
/// likeliest to have it; never the lowest's. nullopt: the chord does not begin before the view ends, or all is given without a third.
/// `logits` as the model gives them, `end` in steps of the view. [Any]
std::optional<ThirdOfEnd> thirdOfEnd(
    const ModelView& view, const std::vector<float>& logits, const StyleLayout& layout, const FinalChord& end);

} // namespace inventio::accompany
