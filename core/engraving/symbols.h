#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/engraving/glyphs.h"
#include "core/grid/score_grid.h"
#include "core/music/time.h"

namespace inventio::engraving {

/// What a symbol is on the page.
enum class Role {
    StaffLine,
    Barline,
    Clef,
    Key,
    Time,
    Head,
    Accidental,
    Dot,
    Rest,
    Stem,
    Flag,
    Beam,
    Tie,
    LedgerLine,
    Fermata,
    Brace,
    Tuplet
};

enum class Shape {
    Sign,  ///< a glyph with its origin at (x, y)
    Line,  ///< from (x, y) to (x2, y2)
    Beam,  ///< a band of some thickness below the line from (x, y) to (x2, y2), cut off vertically
    Curve, ///< a bow from (x, y) to (x2, y2), `thickness` high: above the ends if negative
    Brace  ///< from (x, y) down to (x, y2), `thickness` wide to the left
};

/// Where a symbol comes from: no note, no voice where -1.
struct Source {
    grid::NoteReference note{-1, -1};
    int staff = -1; ///< of the system, from the top
    int voice = -1; ///< of the staff
};

/// One thing to paint. In staff spaces from the top left corner of its system.
struct Symbol {
    Role role = Role::Head;
    Shape shape = Shape::Sign;
    Glyph glyph = Glyph::HeadBlack; ///< of a sign
    double x = 0;
    double y = 0;
    double x2 = 0;
    double y2 = 0;
    double thickness = 0;
    Source source;

    /// Around all its ink.
    Box box() const;
};

/// A syllable that is sung, below its staff.
struct Lyric {
    std::string text;
    double x = 0;        ///< of its middle
    double y = 0;        ///< of its base line
    bool goesOn = false; ///< the word goes on with the next one
    int staff = 0;       ///< of the system, from the top
    int verse = 0;       ///< of several below each other
};

/// The number of a tuplet.
struct TupletNumber {
    int number = 3;
    double x = 0; ///< of its middle
    double y = 0; ///< of its base line
    int staff = 0;
};

/// A line of what stands before the staves of a part.
struct NameLine {
    std::string text;
    double x = 0; ///< of its end
    double y = 0; ///< of its base line
};

inline constexpr double kTupletSize = 1.7;   ///< of the font
inline constexpr double kLyricSize = 1.8;    ///< of the font
inline constexpr double kPartNameSize = 2.0; ///< of the font
inline constexpr double kBraceRoom = 2;      ///< left of every system, for a brace

/// How many letters a text in UTF-8 has. [Any]
std::size_t lettersIn(const std::string& text);
/// About what a text takes in width: no font is at hand. [Any]
double textWidth(const std::string& text, double size);
/// Likewise a syllable.
double lyricWidth(const std::string& syllable);

/// A moment of the music and where it stands.
struct Moment {
    music::Ticks at;
    double x = 0;
};

/// Staves that are read together, in one line of the page.
struct EngravedSystem {
    double left = 0;  ///< where its staves begin, on an endless page: names of parts stand before them
    double top = 0;   ///< of its upper staff line, likewise
    int firstBar = 0; ///< counted from 0
    int bars = 0;
    int firstNumber = 1; ///< of its first bar, as it is printed; 0: a pickup
    std::vector<Symbol> symbols;
    std::vector<Lyric> lyrics; ///< by staff and verse, from left to right
    std::vector<TupletNumber> tuplets;
    std::vector<NameLine> names;
    std::vector<Moment> moments;   ///< in order: what begins together stands together
    std::vector<double> staffTops; ///< of the upper line of each staff
};

struct EngravedScore {
    double width = 0;
    double height = 0;
    std::vector<EngravedSystem> systems;
};

} // namespace inventio::engraving
