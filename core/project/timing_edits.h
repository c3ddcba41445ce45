#pragma once

#include "core/base/result.h"
#include "core/project/piece.h"

// What a user does to tempo and time signature, as functions from a piece to a piece. Notes stay at their ticks. [Any]

namespace inventio::project {

/// In quarters a minute, what a user can set; a file may hold more.
inline constexpr double kSlowestTempo = 10.0;
inline constexpr double kFastestTempo = 400.0;
inline constexpr double kFirstTempo = 100.0; ///< of a new piece

/// What stands at the beginning of a staff: 3/4.
struct TimeSignature {
    int numerator = 4;   ///< a user can set 1..kMaxNumerator
    int denominator = 4; ///< a user can set 1, 2, 4, 8, 16 or 32

    friend bool operator==(const TimeSignature&, const TimeSignature&) = default;
};
inline constexpr int kMaxNumerator = 32;

TimeSignature timeSignatureAt(const Piece& piece, music::Ticks at);
/// Where the tempo that holds at `at` was set; 0 if it holds from the start.
music::Ticks tempoStart(const Piece& piece, music::Ticks at);

/// The tempo that holds at `at` is another one, from where it was set until the next change.
base::Result<Piece> withTempo(Piece piece, music::Ticks at, double quartersPerMinute);
/// From `at` until the next change the tempo is another one.
base::Result<Piece> withTempoFrom(Piece piece, music::Ticks at, double quartersPerMinute);
/// Without the changes of tempo from `from` until before `to`; what holds from the start stays.
Piece withoutTempoChanges(Piece piece, music::Ticks from, music::Ticks to);

/// From a bar counted from 0 until the next change the time signature is another one. Later changes stay at their ticks:
/// the bar before one may become shorter. One that changes nothing is left out.
base::Result<Piece> withTimeSignatureFrom(Piece piece, int bar, TimeSignature signature);
/// Without the change of time signature at the start of a bar counted from 0; the one at the start of the piece stays.
Piece withoutTimeSignatureChange(Piece piece, int bar);

/// A piece with nothing in it but a track, at kFirstTempo and in 4/4.
Piece newPiece(std::string trackName);

} // namespace inventio::project
