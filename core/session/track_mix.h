#pragma once

#include "core/audio/mixer_state.h"
#include "core/project/piece.h"

namespace inventio::session {

/// What silences tracks, for playing and rendering; volume, pan and instrument are events of the sequence. Pure. [Any]
audio::MixerState mixerStateOf(const project::Piece& piece);

} // namespace inventio::session
