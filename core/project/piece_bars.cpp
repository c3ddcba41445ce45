#include <algorithm>

#include "core/formats/midi_file.h"
#include "core/project/piece_edits.h"

namespace inventio::project {

using music::Ticks;

namespace {

/// Up to its end, but for a bar that has only begun with nothing in it.
int barsOf(const Piece& piece)
{
    const int bars = piece.metre.barsUntil(piece.end());
    const bool isBegun = bars > 0 && piece.metre.barStart(bars) > piece.end();
    return isBegun && piece.metre.barStart(bars - 1) >= piece.lastNoteEnd() ? bars - 1 : bars;
}

/// Whether the region is empty and nothing comes after it.
bool isAtEnd(const Area& region, const Piece& piece, Ticks end)
{
    return region.from >= piece.lastNoteEnd() && region.from < end && region.to == end;
}

} // namespace

Piece withBarsAtEnd(Piece piece, int bars)
{
    const int first = barsOf(piece);
    const Ticks from = piece.metre.barStart(first);
    const Ticks to = piece.metre.barStart(first + std::max(bars, 0));
    if (to <= from || to > formats::kLastMidiTick)
        return piece;
    piece.region = Area{piece.region && isAtEnd(*piece.region, piece, from) ? piece.region->from : from, to};
    for (PieceTrack& track : piece.tracks)
        track.end = to;
    return piece;
}

} // namespace inventio::project
