#include "ui/roll/scene/fault_marks.h"

#include <algorithm>
#include <tuple>

#include "core/grid/score_grid.h"

namespace inventio::ui {

using project::NoteId;
using project::PieceNote;

std::vector<FaultMark> faultMarksOf(const project::Piece& piece)
{
    const auto grid = grid::ScoreGrid::create(project::sequenceOf(piece));
    if (!grid)
        return {};
    std::vector<FaultMark> marks;
    for (const analysis::Fault& fault : analysis::findFaults(grid->roll(), grid->metrePositions())) {
        FaultMark mark{fault.kind, grid->tickOf(fault.step), {}};
        std::vector<PieceNote> notes;
        for (const grid::GridNote& note : fault.notes)
            for (const auto& source : grid->sourceNotes({note.step, note.pitch}))
                notes.push_back(piece.tracks[static_cast<std::size_t>(source.note.track)]
                                    .notes[static_cast<std::size_t>(source.note.note)]);
        std::ranges::sort(
            notes, {}, [](const PieceNote& note) { return std::tuple(note.note.onset, note.note.pitch, note.id); });
        for (const PieceNote& note : notes)
            mark.notes.push_back(note.id);
        if (!mark.notes.empty())
            marks.push_back(std::move(mark));
    }
    return marks;
}

std::vector<std::pair<NoteId, NoteId>> linesOf(const std::vector<PieceNote>& notes)
{
    std::vector<std::pair<NoteId, NoteId>> lines;
    // Notes that begin together are a group; those of two voices lie in the same order in both.
    std::vector<std::vector<NoteId>> groups;
    for (std::size_t i = 0; i < notes.size(); ++i) {
        if (i == 0 || notes[i].note.onset != notes[i - 1].note.onset)
            groups.emplace_back();
        groups.back().push_back(notes[i].id);
    }
    if (groups.size() == 1)
        for (std::size_t i = 1; i < groups[0].size(); ++i)
            lines.emplace_back(groups[0][i - 1], groups[0][i]);
    for (std::size_t group = 1; group < groups.size(); ++group) {
        const auto& from = groups[group - 1];
        const auto& to = groups[group];
        for (std::size_t i = 0; i < std::max(from.size(), to.size()); ++i)
            lines.emplace_back(from[std::min(i, from.size() - 1)], to[std::min(i, to.size() - 1)]);
    }
    return lines;
}

} // namespace inventio::ui
