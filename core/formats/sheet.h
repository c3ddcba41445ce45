#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/formats/written_pitch.h"
#include "core/music/sequence.h"

// What a MusicXML file says, before repeats are played: bars that all parts share, and in them the notes of each part.
// Times are counted from the start of the bar.

namespace inventio::formats {

enum class Grace { None, Plain, Slashed };

struct SheetNote {
    music::Ticks at;
    music::Ticks length; ///< 0 for grace notes
    int pitch = 60;      ///< as it sounds, 0..127; of drums the MIDI number of the drum
    bool isDrum = false;
    bool isDotted = false;
    bool isChordMember = false; ///< begins with the note before it
    bool tiesOn = false;
    bool tiesBack = false;
    bool hasFermata = false;
    Grace grace = Grace::None;
    int instrument = 0;   ///< of its part
    int voice = 0;        ///< a number for each voice of the part
    int velocity = 0;     ///< 1..127; 0 as the dynamics say
    music::Ticks attack;  ///< how long behind `at` it is played, below 0 before it
    music::Ticks release; ///< how long behind its written end it is released, below 0 before it
};

struct SheetLyric {
    music::Ticks at;
    int verse = 1;
    std::string text;
};

struct SheetDynamic {
    music::Ticks at;
    int velocity = 80;
};

/// One bar of one part.
struct SheetMeasure {
    std::vector<SheetNote> notes; ///< as they stand in the file
    std::vector<SheetLyric> lyrics;
    std::vector<SheetDynamic> dynamics;
};

struct SheetInstrument {
    std::string id;
    std::string name;
    std::optional<int> channel; ///< 0..15
    std::optional<int> program; ///< 0..127
    std::optional<int> bank;    ///< 0..16383
    std::optional<int> drum;    ///< the MIDI number of an unpitched instrument
    std::optional<int> volume;  ///< 0..127
    std::optional<int> pan;     ///< 0..127
    int port = 0;               ///< 0..127
};

struct SheetPart {
    std::string id;
    std::string name;
    bool isNameHidden = false;                ///< not printed before the staves
    std::string abbreviation;                 ///< empty: none
    std::vector<SheetInstrument> instruments; ///< never empty
    WrittenPitch written;                     ///< how the part is first transposed
    std::vector<SheetMeasure> measures;       ///< as many as there are bars, or fewer
};

struct SheetTime {
    int beats = 4;     ///< >= 1
    int beatType = 4;  ///< a power of two, 1..64
    music::Ticks full; ///< how long a whole bar is; 0 if there is no metre (senza misura)

    friend bool operator==(const SheetTime&, const SheetTime&) = default;
};

struct SheetKey {
    int fifths = 0; ///< as it sounds, -7..7
    bool isMinor = false;

    friend bool operator==(const SheetKey&, const SheetKey&) = default;
};

struct SheetTempo {
    music::Ticks at;
    double quartersPerMinute = 120;
};

/// Where to go on from a bar.
struct SheetRoad {
    bool repeatBegins = false;
    bool repeatEnds = false;
    int times = 2;             ///< how often a repeat that ends here is played
    std::set<int> endings;     ///< the passes in which the bar is played; empty: all
    bool endingBegins = false; ///< a bracket begins here
    bool isSegno = false;
    bool isCoda = false;
    bool isFine = false;
    bool toCoda = false;
    bool daCapo = false;
    bool dalSegno = false;
};

/// One bar of all parts.
struct SheetBar {
    music::Ticks length;
    std::optional<SheetTime> time; ///< where it changes
    std::optional<SheetKey> key;   ///< where it changes
    std::vector<SheetTempo> tempos;
    SheetRoad road;
};

struct Sheet {
    std::string title;
    std::string rights;
    bool isOurs = false; ///< Inventio wrote it: `attack` and `release` of its notes are exact times of notes
    int ticksPerQuarter = 480;
    std::vector<SheetBar> bars;
    std::vector<SheetPart> parts;

    // What was left out, counted for warnings.
    int notesWithoutPitch = 0;
    int partsWithoutName = 0; ///< that the list of parts does not name
    bool hasQuarterTones = false;
    bool isTooLong = false; ///< what lies beyond the last tick was left out
};

} // namespace inventio::formats
