#include "ui/pages/page_stack.h"

#include <algorithm>
#include <cmath>

namespace inventio::ui {

namespace {

constexpr double kHair = 1e-6; ///< that sums of pixels may be off

} // namespace

QSizeF PageStack::size() const
{
    return {sheet.width() * space + 2 * air, pages * (sheet.height() * space + air) + air};
}

QRectF PageStack::rectOf(int page, double width) const
{
    const QSizeF one = sheet * space;
    const double left = std::max(air, (width - one.width()) / 2);
    return {QPointF(left, air + page * (one.height() + air)), one};
}

int PageStack::pageAt(double y) const
{
    const double each = sheet.height() * space + air;
    return std::clamp(static_cast<int>(std::floor((y - air / 2) / each)), 0, pages - 1);
}

double PageStack::spaceForWidth(double width) const
{
    return (width - 2 * air) / sheet.width();
}

double PageStack::spaceForPage(QSizeF view) const
{
    return std::min(spaceForWidth(view.width()), (view.height() - 2 * air) / sheet.height());
}

double crispSpace(double space, double ratio)
{
    constexpr double kCoarse = 4; // pixels of the screen
    const double pixels = space * ratio;
    return pixels < kCoarse ? space : std::floor(pixels + kHair) / ratio;
}

bool isCrisp(double space, double ratio)
{
    return std::abs(space * ratio - std::round(space * ratio)) < kHair;
}

} // namespace inventio::ui
