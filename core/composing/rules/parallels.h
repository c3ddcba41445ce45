#pragma once

#include "core/composing/rules/rule.h"

namespace inventio::composing {

/// How many more parallel fifths and octaves the voices around a note have with it than without it, as a listener finds
/// them; 0 if it mends as many as it makes. [Any]
int parallelsMadeBy(const ProposedNote& proposed);

inline constexpr Rule kParallels{"parallels", "parallel fifth or octave", 0.01, parallelsMadeBy};

} // namespace inventio::composing
