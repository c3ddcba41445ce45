#pragma once

#include <optional>
#include <vector>

#include "core/composing/edit.h"
#include "core/project/project.h"

namespace inventio::project {

/// One difference between a version and what it was made from, of the model's doing.
struct EnhanceChange {
    composing::EditKind kind = composing::EditKind::Add;
    int track = 0;
    PieceNote note;
    std::optional<composing::Edit> edit; ///< the one behind it; none of an accompaniment
};

/// What the model changed and still holds: notes it added that are there, notes it took that are gone. By onset, then
/// pitch. Empty for a version that it did not make. [Any]
std::vector<EnhanceChange> changesOf(const Version& version);

/// How many notes were added and removed.
struct ChangeCounts {
    int added = 0;
    int removed = 0;
};
ChangeCounts countsOf(const std::vector<EnhanceChange>& changes);

/// The piece without one of its changes. [Any]
Piece withoutChange(Piece piece, const EnhanceChange& change);

} // namespace inventio::project
