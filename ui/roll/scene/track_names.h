#pragma once

#include <QString>

#include "core/project/piece.h"

namespace inventio::ui {

/// What a track is called in the window: names that Inventio gives itself are translated, those of others are theirs; without
/// one it is "Track 2". Numbers are counted from 1. [GUI]
QString trackName(const project::PieceTrack& track, int number);

} // namespace inventio::ui
