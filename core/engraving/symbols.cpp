#include "core/engraving/symbols.h"

#include <algorithm>

namespace inventio::engraving {

Box Symbol::box() const
{
    const double half = thickness / 2;
    switch (shape) {
    case Shape::Sign:
        return infoOf(glyph).box.movedBy(x, y);
    case Shape::Line:
        if (x == x2)
            return {x - half, std::min(y, y2), x + half, std::max(y, y2)};
        return {std::min(x, x2), std::min(y, y2) - half, std::max(x, x2), std::max(y, y2) + half};
    case Shape::Beam:
        return {std::min(x, x2), std::min(y, y2), std::max(x, x2), std::max(y, y2) + thickness};
    case Shape::Curve:
        return {std::min(x, x2), std::min(y, y2) + std::min(thickness, 0.0), std::max(x, x2),
            std::max(y, y2) + std::max(thickness, 0.0)};
    case Shape::Brace:
        return {x - thickness, y, x, y2};
    }
    return {};
}

double lyricWidth(const std::string& syllable)
{
    constexpr double kLetter = 0.55; // of the font's size
    const auto letters = std::ranges::count_if(syllable, [](char byte) { return (byte & 0xc0) != 0x80; });
    return static_cast<double>(letters) * kLetter * kLyricSize;
}

} // namespace inventio::engraving
