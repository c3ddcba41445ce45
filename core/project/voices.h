#pragma once

#include <optional>
#include <vector>

#include "core/analysis/voices.h"
#include "core/project/piece.h"

namespace inventio::project {

/// The voice that sings each note, as analysis::separateVoices() hears it; nullopt for drums, for what is more than four
/// voices, and throughout a piece that the grid cannot take. [tracks, notes] [Any]
std::vector<std::vector<std::optional<analysis::Voice>>> voicesOf(const Piece& piece);

/// The voice that would sing a note which is not in the piece yet; where the grid cannot take it, that of its register. [Any]
analysis::Voice voiceOfNew(const Piece& piece, const music::Note& note);

} // namespace inventio::project
