#include "ui/theme/contrast.h"

#include <algorithm>
#include <cmath>

namespace inventio::ui {

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

int between(int first, int second, double share)
{
    return static_cast<int>(std::lround(first + (second - first) * share));
}

} // namespace

double luminance(const QColor& colour)
{
    return 0.2126 * linear(static_cast<double>(colour.redF())) + 0.7152 * linear(static_cast<double>(colour.greenF()))
        + 0.0722 * linear(static_cast<double>(colour.blueF()));
}

double contrast(const QColor& first, const QColor& second)
{
    const auto [darker, lighter] = std::minmax({luminance(first), luminance(second)});
    return (lighter + 0.05) / (darker + 0.05);
}

QColor mixed(const QColor& first, const QColor& second, double share)
{
    const double part = std::clamp(share, 0.0, 1.0);
    return {between(first.red(), second.red(), part), between(first.green(), second.green(), part),
        between(first.blue(), second.blue(), part)};
}

} // namespace inventio::ui
