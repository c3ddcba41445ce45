#include <algorithm>
#include <array>

#include "core/analysis/key_signature.h"
#include "core/music/sorted_changes.h"
#include "core/project/note_selection.h"
#include "core/project/piece_edits.h"

namespace inventio::project {

namespace {

constexpr int kHighestPitch = 127;
constexpr int kDegrees = 7;
constexpr int kOctave = 12;

/// The seven pitches of a key signature in every octave. A minor key has those of its relative major.
class Scale {
public:
    /// `majorTonic` is a pitch class, C is 0.
    explicit Scale(int majorTonic)
        : m_tonic(majorTonic)
    {
    }

    /// A pitch outside the scale keeps its distance from the pitch of the scale below it.
    int transposed(int pitch, int degrees) const
    {
        const int fromTonic = pitch - m_tonic + kOctave; // not negative
        const int inOctave = fromTonic % kOctave;
        const auto above = std::ranges::upper_bound(kSteps, inOctave);
        const int degree = static_cast<int>(above - kSteps.begin()) - 1;
        const int altered = inOctave - *(above - 1);
        const int target = fromTonic / kOctave * kDegrees + degree + degrees;
        const int octave = target >= 0 ? target / kDegrees : -((kDegrees - 1 - target) / kDegrees);
        const auto step = static_cast<std::size_t>(target - octave * kDegrees);
        return octave * kOctave + kSteps[step] + altered + m_tonic - kOctave;
    }

private:
    static constexpr std::array<int, kDegrees> kSteps{0, 2, 4, 5, 7, 9, 11};
    int m_tonic = 0;
};

/// `keys` is not empty; before the first one it holds already.
Scale scaleAt(const std::vector<analysis::KeySignature>& keys, music::Ticks tick)
{
    const std::size_t begun = music::changesUntil(keys, tick);
    return Scale(keys[begun == 0 ? 0 : begun - 1].majorTonic());
}

} // namespace

Piece withNotesTransposedInScale(Piece piece, const std::vector<NoteId>& ids, int degrees)
{
    const NoteSelection selection(ids);
    const auto keys = analysis::keySignatures(sequenceOf(piece));
    const auto transposed = [&keys](const music::Note& note, int by) {
        return by == 0 ? note.pitch : scaleAt(keys, note.onset).transposed(note.pitch, by);
    };
    const int most = 11 * kDegrees; // more would leave any pitch range
    int possible = std::clamp(degrees, -most, most);
    selection.visit(piece, [&](const PieceNote& note) {
        while (possible != 0) {
            const int pitch = transposed(note.note, possible);
            if (pitch >= 0 && pitch <= kHighestPitch)
                break;
            possible += possible > 0 ? -1 : 1;
        }
    });
    selection.change(piece, [&](music::Note note) {
        note.pitch = transposed(note, possible);
        return note;
    });
    return piece;
}

} // namespace inventio::project
