#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "core/project/piece.h"

namespace inventio::project {

/// What differs between two pieces, both ways. Its size is that of the difference. [Any]
struct PieceChange {
    /// Of a track that both pieces have.
    struct Notes {
        int track = 0;
        std::vector<PieceNote> removed; ///< sorted
        std::vector<PieceNote> added;   ///< sorted

        friend bool operator==(const Notes&, const Notes&) = default;
    };
    /// All events of a track that both pieces have, where they differ.
    struct Events {
        int track = 0;
        std::vector<music::RawEvent> before;
        std::vector<music::RawEvent> after;

        friend bool operator==(const Events&, const Events&) = default;
    };
    std::vector<Notes> notes;
    std::vector<Events> events;
    /// Piece::lastId before and after.
    std::pair<std::uint64_t, std::uint64_t> lastId;
    /// Everything else, before and after, if that differs: the pieces without the notes and events of tracks that both
    /// have, and without lastId.
    std::optional<std::pair<Piece, Piece>> frame;

    bool empty() const { return notes.empty() && events.empty() && lastId.first == lastId.second && !frame; }
    friend bool operator==(const PieceChange&, const PieceChange&) = default;
};

PieceChange difference(const Piece& before, const Piece& after);
/// `piece` must be what the change was made from; what does not fit another one is passed over.
Piece applied(const PieceChange& change, Piece piece);
PieceChange inverse(PieceChange change);

} // namespace inventio::project
