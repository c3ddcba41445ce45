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

std::size_t lettersIn(const std::string& text)
{
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char byte) { return (byte & 0xc0) != 0x80; }));
}

double textWidth(const std::string& text, double size)
{
    constexpr double kLetter = 0.55; // of the font's size
    return static_cast<double>(lettersIn(text)) * kLetter * size;
}

double lyricWidth(const std::string& syllable)
{
    return textWidth(syllable, kLyricSize);
}

} // namespace inventio::engraving
