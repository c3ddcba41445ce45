#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/engraving/glyphs.h"
#include "core/formats/printed_staff.h"

namespace inventio::engraving {

inline constexpr double kStemThickness = 0.13;
inline constexpr double kStemLength = 3.5;

/// A head of a chord.
struct HeadPlace {
    int line = 0; ///< half staff spaces above the middle line
    double x = 0; ///< from the column
    grid::NoteReference note;
    std::optional<Glyph> accidental;
    double accidentalX = 0; ///< of its origin, from the column
    int dotLine = 0;        ///< where its dot stands if it has one: in a space, never on a line
};

/// Of one verse; empty: it has none here.
struct SungSyllable {
    std::string text;
    bool goesOn = false; ///< with that of the next item
};

enum class Fermata { None, Above, Below };

/// A chord or rest with everything that stands in its column.
struct Item {
    const formats::Printed* printed = nullptr;
    int voice = 0;
    bool isRest = false;
    bool fillsBar = false; ///< a rest in the middle of the bar, where nothing sounds
    bool isStemUp = true;
    bool sharesStaff = false;         ///< with another voice that sounds in this bar
    Glyph glyph = Glyph::HeadBlack;   ///< of heads, or of the rest
    int flags = 0;                    ///< or beams
    int beam = -1;                    ///< items of one beam share a number
    int tuplet = -1;                  ///< items of one tuplet share a number
    int restLine = 0;                 ///< half staff spaces above the middle line
    std::vector<HeadPlace> heads;     ///< from the lowest
    double x = 0;                     ///< of the unshifted heads or the rest, from the column
    double dotX = 0;                  ///< from the column, of all dots
    std::vector<SungSyllable> verses; ///< what is sung on it, the first verse first
    Fermata fermata = Fermata::None;

    bool hasStem() const { return !isRest && glyph != Glyph::HeadWhole && glyph != Glyph::HeadBreve; }
    bool hasFlag() const { return flags > 0 && beam < 0; }
    /// From the column: the stem's middle.
    double stemX() const;
    /// Ties of one of several voices lie on the stem's side, others on the heads'.
    bool areTiesUp() const { return isStemUp == sharesStaff; }
    /// Likewise: the middle of its syllable.
    double lyricX() const;
};

/// y of a place on the staff, from the upper staff line.
constexpr double yOf(int line)
{
    return 2 - line / 2.0;
}

/// Half staff spaces above the middle line of a staff.
int lineOf(const analysis::Spelling& name, formats::Clef clef);

/// One bar of one staff: where everything stands within its column. Keeps what is printed. [Any]
struct StaffBar {
    std::unique_ptr<formats::PrintedStaff> printed;
    std::unique_ptr<formats::Printed> silence; ///< what is printed where no voice sounds
    std::vector<Item> items;                   ///< by position, then voice
    int beams = 0;
    int tuplets = 0;

    /// How far the items at a position reach to both sides of the column.
    Box extentAt(int position) const;
    /// The same of what is sung there.
    Box lyricExtentAt(int position) const;
};

/// `fifths`: of the key signature. `beat`: units, within which notes are beamed.
StaffBar layStaffBar(const formats::NotationStaff& staff, const formats::NotationBar& bar, int fifths, int beat,
    const formats::WrittenNames& names);

} // namespace inventio::engraving
