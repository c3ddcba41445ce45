#pragma once

#include <memory>

#include "core/project/enhance_request.h"
#include "core/project/piece_edits.h"

namespace inventio::project::testing {

/// A tune in 4/4, a note at every beat.
inline Piece quarters(int bars = 4)
{
    Piece piece;
    piece.tracks.emplace_back();
    std::vector<music::Note> notes;
    for (int quarter = 0; quarter < 4 * bars; ++quarter)
        notes.push_back({{quarter * 480}, 60 + quarter % 5, {480}});
    return withNotes(piece, 0, notes);
}

/// Everything may be changed but the tune.
inline EnhanceRequest request(int iterations, int bars = 4)
{
    const auto users = std::make_shared<const Piece>(quarters(bars));
    EnhanceSettings settings;
    settings.params.iterations = iterations;
    return {{1}, std::make_shared<const Piece>(pieceForModel(*users, {}, settings)), users, settings.params};
}

} // namespace inventio::project::testing
