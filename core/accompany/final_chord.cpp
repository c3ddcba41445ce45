#include "core/accompany/final_chord.h"

#include "core/analysis/key_of_end.h"

namespace inventio::accompany {

namespace {

int degreeOf(int pitch, int root)
{
    return (pitch - root + 120) % 12;
}

} // namespace

bool FinalChord::holds(int pitch) const
{
    const int degree = degreeOf(pitch, root);
    return degree == 0 || degree == 4 || degree == 7 || (degree == 3 && mode == analysis::Mode::Minor);
}

bool FinalChord::isRoot(int pitch) const
{
    return degreeOf(pitch, root) == 0;
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
