#pragma once

#include "core/composing/edit.h"

namespace inventio::composing {

/// How many parallel fifths and octaves an edit would make, counted in the voices a listener finds around it; negative if
/// it mends more than it makes. The edit must be possible on the roll. [Any]
int parallelsMadeBy(EditKind kind, const grid::GridNote& note, const grid::Roll& roll);

/// How many notes of the same pitch end where `note` begins or begin where it ends: 0, 1 or 2. [Any]
int repetitionsMadeBy(const grid::GridNote& note, const grid::Roll& roll);

} // namespace inventio::composing
