#pragma once

#include <string_view>

namespace inventio::engraving {

// All lengths are in staff spaces, the distance of two staff lines; x grows to the right, y downwards.

/// A rectangle; right >= left, bottom >= top.
struct Box {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    Box movedBy(double x, double y) const { return {left + x, top + y, right + x, bottom + y}; }
    /// By more than the thickness of a staff line.
    bool overlaps(const Box& other) const
    {
        constexpr double kHair = 0.1;
        return left + kHair < other.right && other.left + kHair < right && top + kHair < other.bottom
            && other.top + kHair < bottom;
    }
};

enum class Glyph {
    HeadBreve,
    HeadWhole,
    HeadHalf,
    HeadBlack,
    ClefTreble,
    ClefBass,
    ClefPercussion,
    Sharp,
    Flat,
    Natural,
    DoubleSharp,
    DoubleFlat,
    RestBreve,
    RestWhole,
    RestHalf,
    RestQuarter,
    Rest8th,
    Rest16th,
    Rest32nd,
    Rest64th,
    FlagUp8th,
    FlagUp16th,
    FlagUp32nd,
    FlagUp64th,
    FlagDown8th,
    FlagDown16th,
    FlagDown32nd,
    FlagDown64th,
    Dot,
    Digit0,
    Digit1,
    Digit2,
    Digit3,
    Digit4,
    Digit5,
    Digit6,
    Digit7,
    Digit8,
    Digit9,
    FermataAbove,
    FermataBelow,
};

struct GlyphInfo {
    std::string_view name;  ///< in Emmentaler
    char32_t codepoint = 0; ///< in Emmentaler 2.24
    Box box;                ///< of its ink, from its origin
};

/// Of LilyPond's font at the size where four staff spaces are the font's size. [Any]
const GlyphInfo& infoOf(Glyph glyph);

/// The glyph of a digit, 0..9. [Any]
Glyph digitGlyph(int digit);

} // namespace inventio::engraving
