#pragma once

#include <vector>

#include "core/base/result.h"
#include "core/grid/score_grid.h"
#include "core/music/sequence.h"

// A sequence as sheet music: what stands in which bar, on which staff and in which voice. Time is counted in units, of
// which 64th notes, and those of triplets, quintuplets and septuplets, are whole numbers.

namespace inventio::formats {

inline constexpr int kUnitsPerQuarter = 1680;
inline constexpr int kUnitsPer64th = kUnitsPerQuarter / 16;
inline constexpr int kMaxBars = 20'000;
inline constexpr int kMaxVoicesOfStaff = 4; ///< notation programs know no more

/// A time in units, not rounded. [Any]
double unitsAt(music::Ticks tick, int ticksPerQuarter);

struct NotationBar {
    int start = 0;  ///< units
    int length = 0; ///< units, whole 64ths, >= 1
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

/// Notes stand where they are, to the 64th and its triplets, quintuplets and septuplets, if most of the track does; the
/// others, as those that are played freely, at the nearest sixteenth, or at the one before where all of them are late.
/// Where a staff would need more voices than there are, notes end early, and of equal notes at once one is left. Pitches
/// lower than notation knows are written in its lowest octave. Fails for a piece of more than kMaxBars. [Any]
base::Result<Notation> notate(const music::Sequence& sequence);

} // namespace inventio::formats
