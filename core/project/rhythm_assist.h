#pragma once

#include <map>
#include <vector>

#include "core/music/quantise.h"
#include "core/project/piece.h"

namespace inventio::project {

/// A note of a take as it was played.
struct PlayedNote {
    music::Note sounding; ///< with what the pedal held
    music::Note keyed;    ///< as long as its key was down: what is brought in time
};

/// Keeps the timing of takes as they were played, so that bringing them in time is a view of it, which can be changed or
/// taken away whenever one likes. A note that was moved by hand since is left alone. A value that lasts as long as the
/// studio is open. [GUI]
class RhythmAssist {
public:
    /// Notes of a take, with the names they have in the piece.
    void remember(const std::vector<NoteId>& ids, const std::vector<PlayedNote>& notes);
    void forget() { m_notes.clear(); }
    bool isEmpty() const { return m_notes.empty(); }

    /// The piece with its takes in time: by the beat that is found in them (analysis::findBeat), else by the piece's own.
    Piece inTime(Piece piece, const music::QuantiseSettings& settings);
    /// The piece with its takes as they were played.
    Piece asPlayed(Piece piece) const;

private:
    struct Timing {
        music::Ticks onset;
        music::Ticks length;

        friend bool operator==(const Timing&, const Timing&) = default;
    };
    struct Kept {
        PlayedNote played;
        std::vector<Timing> shown; ///< every timing it ever had by this view; any other one is of the user's hand
    };
    static Timing timingOf(const music::Note& note) { return {note.onset, note.length}; }
    bool isShown(const PieceNote& note) const;

    std::map<NoteId, Kept> m_notes;
};

} // namespace inventio::project
