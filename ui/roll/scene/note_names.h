#pragma once

#include <QString>

#include "core/analysis/spelling.h"
#include "core/music/time_signature_map.h"
#include "core/project/piece.h"

namespace inventio::ui {

/// "C♯4", in German "Cis4"; middle C is C4. [GUI]
QString pitchName(const analysis::Spelling& spelling);
/// For the ear: "C sharp 4". [GUI]
QString spokenPitch(const analysis::Spelling& spelling);

/// "bar 2 beat 3", or "bar 2 beat 3 and a half": bars and beats counted from 1. [GUI]
QString spokenTime(music::Ticks tick, const music::TimeSignatureMap& metre);

/// "quarter", "dotted half"; "1.3 quarters" if no plain value is near. [GUI]
QString spokenLength(music::Ticks length, int ticksPerQuarter);

/// "E 4, bar 2 beat 3, quarter, added by the model, locked". [GUI]
QString spokenNote(const project::PieceNote& note, const project::Piece& piece, const analysis::SpellingMap& spelling);

/// "2nd choice". Ranks are counted from 1; there are kLensChoices at most. [GUI]
QString spokenChoice(int rank);

} // namespace inventio::ui
