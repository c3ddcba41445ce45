#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/analysis/harmony/heard_chord.h"
#include "core/analysis/key.h"
#include "core/grid/score_grid.h"
#include "core/music/sequence.h"

namespace inventio::analysis {

/// The key of a moment.
struct LocalKey {
    int tonic = 0; ///< pitch class, 0..11, C is 0
    Mode mode = Mode::Major;

    /// As in a Roman numeral analysis: "G" major, "f#" minor, "Bb".
    std::string shortName() const;
    /// "G major", "F-sharp minor".
    std::string name() const;
    friend bool operator==(const LocalKey&, const LocalKey&) = default;
};

/// One chord with its place in a key, for as long as it holds.
struct ChordSpan {
    music::Ticks onset;
    music::Ticks end;
    LocalKey key;
    std::string numeral; ///< in RomanText: "V65/V", "viiø7", "i64"
    HeardChord chord;
    std::string reason; ///< sentences for people: why this chord, why this key
};

enum class CadenceKind { Authentic, Half, Deceptive, Plagal };

/// How a phrase ends.
struct Cadence {
    music::Ticks at; ///< the beat on which it comes to rest, in its last chord
    CadenceKind kind = CadenceKind::Authentic;
    bool isPerfect = false; ///< of authentic ones: dominant and tonic in root position, the tonic on top
    LocalKey key;
    std::string reason;

    /// "PAC", "IAC", "HC", "DC" or "PC".
    std::string_view abbreviation() const;
};

/// "authentic", "half", "deceptive", "plagal".
std::string_view nameOf(CadenceKind kind);

/// What a note that belongs to no chord does.
enum class ForeignKind { Passing, Neighbour, Suspension, Anticipation, Escape, Appoggiatura, Pedal, Other };

struct ForeignNote {
    grid::NoteReference note;
    ForeignKind kind = ForeignKind::Other;
};

/// In words, "passing note".
std::string_view nameOf(ForeignKind kind);

/// What a listener who knows harmony hears.
struct Harmony {
    std::vector<ChordSpan> chords;    ///< in order, without overlap; each holds through rests of up to a bar
    std::vector<Cadence> cadences;    ///< in order
    std::vector<ForeignNote> foreign; ///< notes that belong to none of the chords they sound in; by track and note
};

/// By rules and counts, see harmony_model.h. Time and memory grow with the length of the piece. Drums are left out. [Any]
Harmony analyseHarmony(const music::Sequence& sequence);

} // namespace inventio::analysis
