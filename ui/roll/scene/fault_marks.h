#pragma once

#include <utility>
#include <vector>

#include "core/analysis/part_writing.h"
#include "core/project/piece.h"

namespace inventio::ui {

/// A fault of part-writing, with the notes of the piece that it is about.
struct FaultMark {
    analysis::FaultKind kind = analysis::FaultKind::ParallelFifths;
    music::Ticks at;                    ///< where it is heard
    std::vector<project::NoteId> notes; ///< by onset, then pitch, at least one

    friend bool operator==(const FaultMark&, const FaultMark&) = default;
};

/// All faults of a piece, by time. Takes longer than a frame for a long one. [Any]
std::vector<FaultMark> faultMarksOf(const project::Piece& piece);

/// The lines that show what a fault is about: from each note to the one that the same voice goes to; of notes that begin
/// together from each to the next higher. None for a single note. `notes`: those of the mark. [Any]
std::vector<std::pair<project::NoteId, project::NoteId>> linesOf(const std::vector<project::PieceNote>& notes);

} // namespace inventio::ui
