#include "core/project/voices.h"

#include "core/grid/score_grid.h"

namespace inventio::project {

std::vector<std::vector<std::optional<analysis::Voice>>> voicesOf(const Piece& piece)
{
    std::vector<std::vector<std::optional<analysis::Voice>>> voices;
    for (const PieceTrack& track : piece.tracks)
        voices.emplace_back(track.notes.size());
    const auto grid = grid::ScoreGrid::create(sequenceOf(piece));
    if (!grid)
        return voices;
    const auto lines = analysis::separateVoices(grid->roll());
    for (const auto& origin : grid->origins())
        voices[static_cast<std::size_t>(origin.note.track)][static_cast<std::size_t>(origin.note.note)]
            = lines.voiceOf({origin.cell.step, origin.cell.pitch, grid->roll().lengthAt(origin.cell)});
    return voices;
}

} // namespace inventio::project
