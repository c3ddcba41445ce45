#pragma once

#include "core/base/random.h"
#include "core/project/project.h"

namespace inventio::project::testing {

/// Any piece that keeps its promises: with owners, locks, areas, a region and a mix.
Piece randomPiece(base::Random& random);

/// The piece after a few edits of any kind.
Piece randomlyEdited(Piece piece, base::Random& random);

/// A project of some versions with logs, some of them sharing their pieces.
Project randomProject(base::Random& random);

/// What a user may do next: another piece, another version, another name, one version less.
Project randomlyChanged(Project project, base::Random& random);

} // namespace inventio::project::testing
