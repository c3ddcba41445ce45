#pragma once

#include <vector>

#include "core/analysis/key_signature.h"
#include "core/base/result.h"
#include "core/grid/score_grid.h"
#include "core/music/sequence.h"

// A sequence as sheet music: what stands in which bar, on which staff and in which voice. Notes lie on the sixteenth
// grid; time is counted in units, 64th notes, so that bars of every metre are whole.

namespace inventio::formats {

inline constexpr int kUnitsPerQuarter = 16;
inline constexpr int kMaxBars = 20'000;
inline constexpr int kMaxVoicesOfStaff = 4; ///< notation programs know no more

struct NotationBar {
    int start = 0;  ///< units
    int length = 0; ///< units, >= 1
    music::MetreChange metre;
    bool isShort = false; ///< cut by a change of metre, as pickups are
};

/// Notes that begin and end together.
struct NotationChord {
    struct Head {
        int pitch = 60;
        grid::NoteReference note;

        friend bool operator==(const Head&, const Head&) = default;
    };
    int start = 0;           ///< units
    int length = 0;          ///< units, >= 1
    std::vector<Head> heads; ///< from the lowest

    int end() const { return start + length; }
    friend bool operator==(const NotationChord&, const NotationChord&) = default;
};

/// One after the other, none overlapping.
using NotationVoice = std::vector<NotationChord>;

enum class Clef { Treble, Bass, Percussion };

struct NotationStaff {
    Clef clef = Clef::Treble;
    std::vector<NotationVoice> voices; ///< 1 to kMaxVoicesOfStaff, higher ones first
};

struct NotationPart {
    int track = 0;
    std::vector<NotationStaff> staves; ///< one; two, the upper first, for a track of chords too wide for one
};

struct Notation {
    std::vector<NotationBar> bars;   ///< never empty
    std::vector<NotationPart> parts; ///< one for each track with notes
};

/// Where a staff would need more voices than there are, notes end early; of several equal notes at once one is left.
/// Pitches
/// lower than notation knows are written in its lowest octave. Fails for a piece of more than kMaxBars. [Any]
base::Result<Notation> notate(const music::Sequence& sequence);

/// A value as it is printed: a head with a flag, and perhaps a dot behind it.
struct PrintedValue {
    int units = 0; ///< with its dot
    int base = 0;  ///< without: 1 (a 64th) to 128 (a breve), a power of two
    bool isDotted = false;

    friend bool operator==(const PrintedValue&, const PrintedValue&) = default;
};

/// The values, tied together, that fill `length` units from `position` units after the start of a bar. They add up. [Any]
std::vector<PrintedValue> printedValues(int position, int length);

/// How a pitch is written in a key.
struct Spelling {
    int letter = 0; ///< 0 is C, 6 is B
    int alter = 0;  ///< -1 flat, 1 sharp
    int octave = 4; ///< of the letter; 4 begins with middle C

    friend bool operator==(const Spelling&, const Spelling&) = default;
};
/// `pitch` is at least 13.
Spelling spellingOf(int pitch, const analysis::KeySignature& key);

} // namespace inventio::formats
