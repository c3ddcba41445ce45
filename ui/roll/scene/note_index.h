#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/analysis/spelling.h"
#include "core/analysis/voices.h"
#include "core/project/piece.h"

namespace inventio::ui {

/// A note of a piece, as indices into its tracks and the track's notes.
struct NotePlace {
    int track = 0;
    int note = 0;

    friend constexpr auto operator<=>(const NotePlace&, const NotePlace&) = default;
};

/// Finds the notes of a piece by time, by name and by order. Made in O(notes), well below a millisecond for 100,000;
/// what only ids, order and spelling need is made when first asked for. Shares the piece. [GUI]
class NoteIndex {
public:
    NoteIndex(); ///< of an empty piece
    explicit NoteIndex(std::shared_ptr<const project::Piece> piece);

    const project::Piece& piece() const { return *m_piece; }
    const std::shared_ptr<const project::Piece>& sharedPiece() const { return m_piece; }

    /// Calls `visit(note, track)` for every note that sounds in [from, to), track by track, in order of onset.
    template <class Visitor> void visit(music::Ticks from, music::Ticks to, Visitor&& visitor) const
    {
        for (std::size_t track = 0; track < m_piece->tracks.size(); ++track)
            visitTrack(track, from, to, visitor);
    }

    const project::PieceNote* find(project::NoteId id) const; ///< or null
    const project::PieceNote& at(NotePlace place) const;

    /// Every note, by onset, then pitch, then track.
    const std::vector<NotePlace>& order() const;

    /// How pitches are written, by the key in force.
    const analysis::SpellingMap& spelling() const;

    /// The voice that sings a note; nullopt: none of the four.
    std::optional<analysis::Voice> voiceOf(NotePlace place) const;

private:
    static constexpr std::size_t kBlock = 64; ///< notes that share one latest end

    template <class Visitor>
    void visitTrack(std::size_t track, music::Ticks from, music::Ticks to, Visitor&& visitor) const
    {
        const auto& notes = m_piece->tracks[track].notes;
        const auto& latestEnds = m_latestEnds[track];
        for (std::size_t block = 0; block < latestEnds.size(); ++block) {
            const std::size_t first = block * kBlock;
            if (notes[first].note.onset >= to)
                return;
            if (latestEnds[block] <= from)
                continue;
            const std::size_t end = std::min(first + kBlock, notes.size());
            for (std::size_t i = first; i < end && notes[i].note.onset < to; ++i)
                if (notes[i].note.end() > from || notes[i].note.onset >= from)
                    visitor(notes[i], static_cast<int>(track));
        }
    }

    struct Named {
        project::NoteId id;
        NotePlace place;
    };

    std::shared_ptr<const project::Piece> m_piece;
    std::vector<std::vector<music::Ticks>> m_latestEnds; ///< [tracks, blocks]
    mutable std::vector<Named> m_byName;                 ///< sorted; empty until needed
    mutable std::vector<NotePlace> m_order;              ///< empty until needed
    mutable std::optional<analysis::SpellingMap> m_spelling;
    mutable std::vector<std::vector<std::optional<analysis::Voice>>> m_voices; ///< empty until needed
};

} // namespace inventio::ui
