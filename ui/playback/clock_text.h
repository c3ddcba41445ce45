#pragma once

#include <QString>

#include "core/project/piece.h"

namespace inventio::ui {

/// 02:3:1, bar, beat and sixteenth, as a transport shows them. [Any]
QString clockText(const project::Piece& piece, music::Ticks at);

} // namespace inventio::ui
