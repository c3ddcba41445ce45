#pragma once

#include "core/analysis/voices.h"
#include "core/base/result.h"
#include "core/music/sequence.h"

namespace inventio::engraving {

/// What one voice sings, as a sequence of its own with the tempo, the time and key signatures of the whole: of four tracks
/// with one voice each the track, otherwise what a listener hears as that voice. Drums are left out. Fails for a piece
/// that is too long, and with BadInput where the voice rests throughout. [Any]
base::Result<music::Sequence> voicePart(const music::Sequence& sequence, analysis::Voice voice);

} // namespace inventio::engraving
