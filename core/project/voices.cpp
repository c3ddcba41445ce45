#include "core/project/voices.h"

#include <algorithm>

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

analysis::Voice voiceOfNew(const Piece& piece, const music::Note& note)
{
    constexpr int kStepsAround = 32; // enough of both sides for the voices to be found as in the whole piece
    const analysis::Voice near = analysis::voiceNear(note.pitch);
    const auto grid = grid::ScoreGrid::create(sequenceOf(piece));
    if (!grid)
        return near;
    const int step = grid->stepNear(note.onset);
    const int first = step - kStepsAround;
    const grid::GridNote shown{kStepsAround, note.pitch, std::max(grid->stepNear(note.end()) - step, 1)};
    grid::Roll part = grid->roll().window(first, step + shown.length + kStepsAround);
    if (!part.hasRoomFor(shown))
        return near;
    part.add(shown);
    return analysis::separateVoices(part).voiceOf(shown).value_or(near);
}

} // namespace inventio::project
