#include "core/accompany/final_chord.h"

#include "core/analysis/key_of_end.h"

namespace inventio::accompany {

int FinalChord::degreeOf(int pitch) const
{
    return (pitch - root + 120) % 12;
}

bool FinalChord::holds(int pitch) const
{
    return isRoot(pitch) || isThird(pitch) || degreeOf(pitch) == 7;
}

bool FinalChord::isRoot(int pitch) const
{
    return degreeOf(pitch) == 0;
}

bool FinalChord::isThird(int pitch) const
{
    const int degree = degreeOf(pitch);
    return degree == 4 || (degree == 3 && mode == analysis::Mode::Minor);
}

std::optional<FinalChord> finalChordOf(const MelodyLine& line)
{
    const std::vector<grid::GridNote> notes = notesOf(line.symbols);
    if (notes.empty())
        return std::nullopt;
    analysis::PitchClassWeights weights{};
    for (const grid::GridNote& note : notes)
        weights[static_cast<std::size_t>(note.pitch % 12)] += note.length;
    const auto key = analysis::keyOfEnd(weights, notes.back().pitch);
    if (!key)
        return std::nullopt;
    return FinalChord{notes.back().step, key->tonic, key->mode};
}

} // namespace inventio::accompany
