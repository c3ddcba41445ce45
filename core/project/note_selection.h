#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include "core/project/piece.h"

// What the edits of a piece share; for the sources of this folder.

namespace inventio::project {

/// Whose a note is once the user has changed it.
constexpr Provenance changedByYou(Provenance before)
{
    return before == Provenance::Yours ? Provenance::Yours : Provenance::Changed;
}

/// Restores what a track promises after notes were added or changed: their order, and that it ends after them.
inline void tidy(PieceTrack& track)
{
    if (!std::ranges::is_sorted(track.notes))
        std::ranges::sort(track.notes);
    for (const PieceNote& note : track.notes)
        track.end = std::max(track.end, note.note.end());
}

/// Some notes of a piece. Ids of notes that do not exist do no harm.
class NoteSelection {
public:
    explicit NoteSelection(std::vector<NoteId> ids)
        : m_ids(std::move(ids))
    {
        std::ranges::sort(m_ids);
    }

    bool contains(NoteId id) const { return std::ranges::binary_search(m_ids, id); }

    template <class Visit> void visit(const Piece& piece, Visit&& visit) const
    {
        for (const PieceTrack& track : piece.tracks)
            for (const PieceNote& note : track.notes)
                if (contains(note.id))
                    visit(note);
    }

    /// Puts what `change` makes of a note in its place.
    template <class Change> void change(Piece& piece, Change&& change) const
    {
        for (PieceTrack& track : piece.tracks) {
            bool isChanged = false;
            for (PieceNote& note : track.notes)
                if (contains(note.id))
                    isChanged |= put(note, change(std::as_const(note.note)));
            if (isChanged)
                tidy(track);
        }
    }

    /// The same where notes depend on each other: `change` makes as many of all notes of a track, in their order.
    template <class Change> void changeTogether(Piece& piece, Change&& change) const
    {
        for (PieceTrack& track : piece.tracks) {
            std::vector<music::Note> before;
            for (const PieceNote& note : track.notes)
                if (contains(note.id))
                    before.push_back(note.note);
            const std::vector<music::Note> after = change(before);
            auto next = after.begin();
            for (PieceNote& note : track.notes)
                if (contains(note.id))
                    put(note, *next++);
            tidy(track);
        }
    }

private:
    /// Whether that changed it.
    static bool put(PieceNote& note, const music::Note& changed)
    {
        if (std::exchange(note.note, changed) == changed)
            return false;
        note.provenance = changedByYou(note.provenance);
        return true;
    }

    std::vector<NoteId> m_ids; ///< sorted
};

} // namespace inventio::project
