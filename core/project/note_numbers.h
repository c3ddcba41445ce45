#pragma once

#include <functional>
#include <vector>

#include "core/composing/receipt.h"
#include "core/project/piece.h"

namespace inventio::project {

/// The numbers of the notes that are meant, among all of the piece, as receipts count them. [Any]
std::vector<composing::NoteRange> noteNumbers(
    const Piece& piece, const std::function<bool(const PieceTrack&, const PieceNote&)>& isMeant);

} // namespace inventio::project
