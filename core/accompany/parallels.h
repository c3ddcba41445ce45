#pragma once

#include <vector>

#include "core/accompany/symbols.h"

namespace inventio::accompany {

/// Whether `line`, sounding `pitch` at a step, moves the same way as `other` and keeps a fifth or octaves to it, over however
/// many octaves; unisons do not count. Lines as soundingIn() gives them, `line` up to the step before. `step` at least 1. [Any]
bool movesInParallel(const std::vector<Symbol>& line, const std::vector<Symbol>& other, std::size_t step, int pitch);

} // namespace inventio::accompany
