#pragma once

#include <vector>

#include "core/project/piece.h"

namespace inventio::ui {

/// Puts notes on the clipboard, as lines of text that any editor can hold. [GUI]
void copyNotes(const std::vector<project::PieceNote>& notes, int ticksPerQuarter);

/// The clipboard's notes, the first one at 0; empty if it holds none. [GUI]
std::vector<music::Note> pastedNotes(int ticksPerQuarter);
bool clipboardHasNotes();

} // namespace inventio::ui
