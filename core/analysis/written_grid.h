#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/analysis/beat_lattice.h"
#include "core/analysis/played_onsets.h"
#include "core/music/sequence.h"

namespace inventio::analysis {

/// Whether nearly all notes begin exactly where the file's grid has a thirty-second or a triplet, and a few on eighths, as in
/// music that was written or rounded: all of it late by a triplet is not. True without notes. O(notes). [Any]
bool isOnWrittenGrid(const music::Sequence& piece);

/// Whether quarters are halved two to one, as swing is written out: notes begin at the second third of many of them, and hardly
/// any at the first third or at the half. [Any]
bool isSwungAsWritten(const music::Sequence& piece);

/// Whether the file's first metre has beats of three eighths, as 6/8 has. [Any]
bool hasCompoundMetre(const music::Sequence& piece);

/// The file's own beats, all late by as much as the onsets say.
struct LateBeats {
    std::vector<TrackedBeat> beats; ///< around all onsets; the first is beat `firstBeat` of the file
    int firstBeat = 0;
    BeatStyle style = BeatStyle::Plain;
    double lag = 0.0; ///< seconds, at most half a beat to either side
    double logLikelihood = 0.0;
};

/// `onsets` are those of the piece, one at least. O(onsets + beats). [Any]
LateBeats lateWrittenBeats(const music::Sequence& piece, std::span<const PlayedOnset> onsets, double spread);

} // namespace inventio::analysis
