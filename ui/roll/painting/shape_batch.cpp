#include "ui/roll/painting/shape_batch.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include <QImage>

#include "ui/roll/scene/pixels.h"

namespace inventio::ui {

namespace {

constexpr int kSamples = 8; ///< a side, within a pixel

/// How much of the pixel lies within a circle of `radius` around (centre, centre).
double coverage(int column, int row, double centre, double radius)
{
    if (radius <= 0)
        return 0.0;
    int inside = 0;
    for (int i = 0; i < kSamples; ++i)
        for (int j = 0; j < kSamples; ++j) {
            const double x = centre - (column + (i + 0.5) / kSamples);
            const double y = centre - (row + (j + 0.5) / kSamples);
            inside += (x <= 0 && y <= 0) || std::hypot(std::max(x, 0.0), std::max(y, 0.0)) <= radius;
        }
    return static_cast<double>(inside) / (kSamples * kSamples);
}

/// The pixels of a corner that the straight edges leave to it.
struct Corner {
    struct Pixel {
        int column = 0;
        int row = 0;
        int quarters = 0; ///< 1..4: how much of it is covered
    };
    std::vector<Pixel> pixels;
};

Corner makeCorner(int width, int radius)
{
    Corner corner;
    const double inner = std::max(0, radius - width);
    for (int row = 0; row < radius; ++row)
        for (int column = 0; column < radius; ++column) {
            // The hole is rounded, or square where the outline is as thick as the corner is round.
            const bool inHole = column >= width && row >= width;
            const double hole = !inHole ? 0.0 : inner > 0 ? coverage(column, row, radius, inner) : 1.0;
            const double ring = coverage(column, row, radius, radius) - hole;
            if (const int quarters = static_cast<int>(std::lround(ring * 4)); quarters > 0)
                corner.pixels.push_back({column, row, quarters});
        }
    return corner;
}

void fillPixels(QImage& image, const std::vector<QRect>& rects, QRgb colour)
{
    const qsizetype stride = image.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb));
    auto* pixels = reinterpret_cast<QRgb*>(image.bits());
    const int imageWidth = image.width();
    const int imageHeight = image.height();
    for (const QRect& rect : rects) {
        const int left = std::max(rect.left(), 0);
        const int width = std::min(rect.right() + 1, imageWidth) - left;
        const int bottom = std::min(rect.bottom() + 1, imageHeight);
        if (width <= 0)
            continue;
        for (int y = std::max(rect.top(), 0); y < bottom; ++y)
            std::fill_n(pixels + y * stride + left, width, colour);
    }
}

/// Single pixels, `quarters` of each the colour and the rest what was there.
/// Red and blue are reckoned together: sums of ten bits do not meet.
void blendPixels(QImage& image, const std::vector<QPoint>& places, QRgb colour, unsigned quarters)
{
    constexpr QRgb kRedBlue = 0xff00ff, kGreen = 0x00ff00;
    const QRgb redBlue = (colour & kRedBlue) * quarters + 0x020002, green = (colour & kGreen) * quarters + 0x000200;
    const qsizetype stride = image.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb));
    auto* pixels = reinterpret_cast<QRgb*>(image.bits());
    const QRect inside = image.rect();
    for (const QPoint& place : places) {
        if (place.x() < 0 || place.y() < 0 || place.x() > inside.right() || place.y() > inside.bottom())
            continue;
        QRgb& pixel = pixels[place.y() * stride + place.x()];
        pixel = 0xff000000 | (((pixel & kRedBlue) * (4 - quarters) + redBlue) >> 2 & kRedBlue)
            | (((pixel & kGreen) * (4 - quarters) + green) >> 2 & kGreen);
    }
}

const Corner& cornerOf(int width, int radius)
{
    static std::map<std::pair<int, int>, Corner> corners;
    const auto [found, isNew] = corners.try_emplace({width, radius});
    if (isNew)
        found->second = makeCorner(width, radius);
    return found->second;
}

} // namespace

void ShapeBatch::clear()
{
    m_full.clear();
    for (auto& shade : m_partial)
        shade.clear();
}

void ShapeBatch::fill(const QRect& rect)
{
    if (rect.width() > 0 && rect.height() > 0)
        m_full.push_back(rect);
}

void ShapeBatch::outline(const QRect& rect, int width, int radius)
{
    const int shorter = std::min(rect.width(), rect.height());
    if (shorter <= 2 * width)
        return fill(rect);
    const int r = std::min(radius, shorter / 2);
    const int reach = std::max(r, width);
    fill({rect.x() + r, rect.y(), rect.width() - 2 * r, width});
    fill({rect.x() + r, rect.y() + rect.height() - width, rect.width() - 2 * r, width});
    fill({rect.x(), rect.y() + reach, width, rect.height() - 2 * reach});
    fill({rect.x() + rect.width() - width, rect.y() + reach, width, rect.height() - 2 * reach});
    if (r == 0)
        return;
    for (const auto& pixel : cornerOf(width, r).pixels) {
        const int left = rect.x() + pixel.column;
        const int right = rect.x() + rect.width() - 1 - pixel.column;
        const int top = rect.y() + pixel.row;
        const int bottom = rect.y() + rect.height() - 1 - pixel.row;
        for (const auto& [x, y] : {std::pair{left, top}, {right, top}, {left, bottom}, {right, bottom}})
            if (pixel.quarters > static_cast<int>(kShades))
                m_full.emplace_back(x, y, 1, 1);
            else
                m_partial[static_cast<std::size_t>(pixel.quarters - 1)].emplace_back(x, y);
    }
}

void ShapeBatch::draw(QPainter& painter, const QColor& colour) const
{
    QImage* image = colour.alpha() == 255 ? imageBelow(painter) : nullptr;
    if (image) {
        for (std::size_t shade = 0; shade < kShades; ++shade)
            blendPixels(*image, m_partial[shade], colour.rgb(), static_cast<unsigned>(shade) + 1);
        return fillPixels(*image, m_full, colour.rgb());
    }
    painter.setPen(Qt::NoPen);
    QColor partial = colour;
    for (std::size_t shade = 0; shade < kShades; ++shade)
        if (!m_partial[shade].empty()) {
            partial.setAlphaF(colour.alphaF() * static_cast<float>(shade + 1) / (kShades + 1));
            painter.setBrush(partial);
            for (const QPoint& place : m_partial[shade])
                painter.drawRect(QRect(place, QSize(1, 1)));
        }
    draw(painter, QBrush(colour));
}

void ShapeBatch::draw(QPainter& painter, const QBrush& brush) const
{
    if (m_full.empty())
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(brush);
    painter.drawRects(m_full.data(), static_cast<int>(m_full.size()));
}

} // namespace inventio::ui
