#include "core/project/note_numbers.h"

#include <algorithm>
#include <utility>

#include "core/composing/note_list.h"

namespace inventio::project {

std::vector<composing::NoteRange> noteNumbers(
    const Piece& piece, const std::function<bool(const PieceTrack&, const PieceNote&)>& isMeant)
{
    std::vector<std::pair<composing::ListedNote, bool>> notes;
    for (const PieceTrack& track : piece.tracks)
        for (const PieceNote& note : track.notes)
            notes.push_back({{note.note, track.isDrums()}, isMeant(track, note)});
    std::ranges::sort(notes);
    std::vector<int> numbers;
    for (std::size_t number = 0; number < notes.size(); ++number)
        if (notes[number].second)
            numbers.push_back(static_cast<int>(number));
    return composing::asRanges(numbers);
}

} // namespace inventio::project
