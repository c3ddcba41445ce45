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
    }
    return {};
}

} // namespace inventio::engraving
