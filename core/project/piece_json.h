#pragma once

#include <string>
#include <vector>

#include "core/project/json_values.h"
#include "core/project/piece.h"

// A piece in project files and journals; for the sources of this folder. What is read was written by any program: types
// and ranges are checked here (Unreadable), what parts say of each other by validate().

namespace inventio::project {

void appendPiece(std::string& out, const Piece& piece);
Piece readPiece(const Json& json);

/// onset,pitch,length,velocity,release velocity
void appendSound(std::string& out, const music::Note& note);
/// What appendSound() wrote, from the element `at` of an array on.
music::Note readSound(const Json& json, std::size_t at);

/// [[onset,pitch,length,velocity,release velocity,id,owner,locked],...]; owner (0 yours, 1 added, 2 changed) and locked
/// (0 or 1) may be missing and are then 0. Entries behind them are for later versions of the file.
void appendNotes(std::string& out, const std::vector<PieceNote>& notes);
std::vector<PieceNote> readNotes(const Json& json);

/// [from,to,lowest,highest]
void appendArea(std::string& out, const Area& area);
Area readArea(const Json& json);

/// [[tick,"bytes in hexadecimal digits"],...]
void appendEvents(std::string& out, const std::vector<music::RawEvent>& events);
std::vector<music::RawEvent> readEvents(const Json& json);

} // namespace inventio::project
