#include "core/project/owners.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/composing/note_list.h"
#include "core/project/receipts.h"

namespace inventio::project {

namespace {

/// A note as receipts count it, and where it is in the piece: nowhere, if it was removed.
using CountedNote = std::pair<composing::ListedNote, PieceNote*>;

std::vector<CountedNote> countedNotes(Piece& piece)
{
    std::vector<CountedNote> notes;
    for (PieceTrack& track : piece.tracks)
        for (PieceNote& note : track.notes)
            notes.push_back({{note.note, track.isDrums()}, &note});
    return notes;
}

/// Marks what was added, and takes it out: what is left was there before.
void takeOutAdded(std::vector<CountedNote>& notes, std::vector<composing::NoteRange> added)
{
    std::ranges::stable_sort(notes, {}, &CountedNote::first);
    std::ranges::reverse(added); // so that the numbers of those to come stay as they are
    for (const composing::NoteRange& range : added) {
        if (range.first > range.last || range.last >= std::ssize(notes))
            continue;
        const auto first = notes.begin() + range.first;
        const auto end = notes.begin() + range.last + 1;
        for (auto note = first; note != end; ++note)
            if (note->second != nullptr)
                note->second->provenance = Provenance::Added;
        notes.erase(first, end);
    }
}

void putBackRemoved(std::vector<CountedNote>& notes, const composing::Receipt& receipt, int ticksPerQuarter)
{
    for (music::Note note : receipt.removed) {
        note.onset = {note.onset.value * ticksPerQuarter / receipt.ticksPerQuarter};
        note.length = {note.length.value * ticksPerQuarter / receipt.ticksPerQuarter};
        notes.push_back({{note, false}, nullptr});
    }
}

} // namespace

Piece pieceWithOwners(const music::Sequence& sequence)
{
    Piece piece = pieceOf(sequence);
    std::vector<CountedNote> notes = countedNotes(piece);
    std::vector<AnyReceipt> receipts = trueReceiptsIn(sequence);
    std::ranges::reverse(receipts);
    for (const AnyReceipt& receipt : receipts) {
        takeOutAdded(notes, std::visit([](const auto& one) { return one.added; }, receipt));
        if (const auto* enhance = std::get_if<composing::Receipt>(&receipt))
            putBackRemoved(notes, *enhance, sequence.ticksPerQuarter);
    }
    return piece;
}

int countAdded(const Piece& piece)
{
    int count = 0;
    for (const PieceTrack& track : piece.tracks)
        count += static_cast<int>(std::ranges::count_if(
            track.notes, [](const PieceNote& note) { return note.provenance == Provenance::Added; }));
    return count;
}

} // namespace inventio::project
