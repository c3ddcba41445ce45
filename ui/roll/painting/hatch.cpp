#include "ui/roll/painting/hatch.h"

#include <algorithm>
#include <map>
#include <tuple>

#include <QImage>

namespace inventio::ui {

namespace {

constexpr int kSamples = 4; ///< a side, within a pixel

/// A square tile with lines that rise to the right and go on from tile to tile.
QImage tileOf(const QColor& colour, int side, double width)
{
    QImage tile(side, side, QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            int inside = 0;
            for (int down = 0; down < kSamples; ++down)
                for (int across = 0; across < kSamples; ++across)
                    inside += std::fmod(x + y + (across + down + 1.0) / kSamples, side) < width;
            QColor pixel = colour;
            pixel.setAlphaF(colour.alphaF() * static_cast<float>(inside) / (kSamples * kSamples));
            tile.setPixel(x, y, qPremultiply(pixel.rgba()));
        }
    return tile;
}

} // namespace

const QBrush& hatch(const QColor& colour, double spacing, double width, Pixels pixels)
{
    static std::map<std::tuple<QRgb, int, int>, QBrush> brushes;
    const int side = std::max(3, pixels.of(spacing));
    const int thick = pixels.of(width * 16);
    const auto [found, isNew] = brushes.try_emplace({colour.rgba(), side, thick});
    if (isNew)
        found->second = QBrush(tileOf(colour, side, thick / 16.0 * 1.4142));
    return found->second;
}

} // namespace inventio::ui
