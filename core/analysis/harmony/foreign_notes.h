#pragma once

#include <vector>

#include "core/analysis/harmony/harmony.h"

namespace inventio::analysis {

/// The notes that belong to none of the chords that they begin in or, if they are held over, go on into. `chords` sorted.
/// [Any]
std::vector<ForeignNote> foreignNotes(const music::Sequence& sequence, const std::vector<ChordSpan>& chords);

} // namespace inventio::analysis
