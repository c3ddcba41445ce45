#pragma once

#include "core/music/sequence.h"
#include "core/project/piece.h"

namespace inventio::project {

/// pieceOf() of what a file holds, where a note that a true receipt says was added is Provenance::Added. All is yours where
/// no receipt is true: the notes were changed since. [Any]
Piece pieceWithOwners(const music::Sequence& sequence);

/// How many notes of a piece are Provenance::Added. [Any]
int countAdded(const Piece& piece);

} // namespace inventio::project
