#include "ui/roll/painting/shape_batch.h"

#include <algorithm>
#include <array>
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

/// The corner at the top left of an outline, `radius` pixels a side.
struct Corner {
    struct Pixel {
        int column = 0;
        int row = 0;
        unsigned quarters = 0; ///< 1..4: how much of it is covered
    };
    std::vector<Pixel> pixels; ///< those that the straight edges leave to it
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
            if (const long quarters = std::lround(ring * 4); quarters > 0)
                corner.pixels.push_back({column, row, static_cast<unsigned>(quarters)});
        }
    return corner;
}

const Corner& cornerOf(int width, int radius)
{
    static std::map<std::pair<int, int>, Corner> corners;
    const auto [found, isNew] = corners.try_emplace({width, radius});
    if (isNew)
        found->second = makeCorner(width, radius);
    return found->second;
}

/// The straight edges of an outline, up to its corners.
std::array<QRect, 4> edgesOf(const QRect& rect, int width, int radius)
{
    const int reach = std::max(radius, width);
    return {QRect(rect.x() + radius, rect.y(), rect.width() - 2 * radius, width),
        QRect(rect.x() + radius, rect.y() + rect.height() - width, rect.width() - 2 * radius, width),
        QRect(rect.x(), rect.y() + reach, width, rect.height() - 2 * reach),
        QRect(rect.x() + rect.width() - width, rect.y() + reach, width, rect.height() - 2 * reach)};
}

/// The pixels that a pixel of the corner stands for, one in each of the four.
std::array<QPoint, 4> mirrored(const QRect& rect, int column, int row)
{
    const int right = rect.x() + rect.width() - 1 - column;
    const int bottom = rect.y() + rect.height() - 1 - row;
    return {QPoint(rect.x() + column, rect.y() + row), QPoint(right, rect.y() + row), QPoint(rect.x() + column, bottom),
        QPoint(right, bottom)};
}

/// An image's pixels under one colour.
class Brush {
public:
    Brush(QImage& image, QRgb colour)
        : m_pixels(static_cast<QRgb*>(static_cast<void*>(image.bits())))
        , m_stride(image.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb)))
        , m_inside(image.rect())
        , m_colour(colour)
    {
    }

    void fill(const QRect& rect)
    {
        const int left = std::max(rect.left(), 0);
        const int width = std::min(rect.right(), m_inside.right()) + 1 - left;
        const int bottom = std::min(rect.bottom(), m_inside.bottom());
        if (width <= 0)
            return;
        for (int y = std::max(rect.top(), 0); y <= bottom; ++y)
            std::fill_n(m_pixels + y * m_stride + left, width, m_colour);
    }

    void outline(const QRect& rect, int width, int radius)
    {
        for (const QRect& edge : edgesOf(rect, width, radius))
            fill(edge);
        if (radius == 0)
            return;
        const bool whole = m_inside.contains(rect);
        for (const auto& [column, row, quarters] : cornerOf(width, radius).pixels)
            for (const QPoint& place : mirrored(rect, column, row))
                if (whole || m_inside.contains(place))
                    blend(m_pixels[place.y() * m_stride + place.x()], quarters);
    }

private:
    /// `quarters` of the pixel become the colour, the rest stays what was there.
    /// Red and blue are reckoned together: sums of ten bits do not meet.
    void blend(QRgb& pixel, unsigned quarters) const
    {
        constexpr QRgb kRedBlue = 0xff00ff, kGreen = 0x00ff00;
        const unsigned rest = 4 - quarters;
        pixel = 0xff000000 | (((pixel & kRedBlue) * rest + (m_colour & kRedBlue) * quarters + 0x020002) >> 2 & kRedBlue)
            | (((pixel & kGreen) * rest + (m_colour & kGreen) * quarters + 0x000200) >> 2 & kGreen);
    }

    QRgb* m_pixels;
    qsizetype m_stride; ///< pixels from line to line
    QRect m_inside;
    QRgb m_colour;
};

} // namespace

void ShapeBatch::clear()
{
    m_full.clear();
    m_outlines.clear();
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
    m_outlines.push_back({rect, width, std::min(radius, shorter / 2)});
}

void ShapeBatch::draw(QPainter& painter, const QColor& colour) const
{
    if (QImage* image = colour.alpha() == 255 ? imageBelow(painter) : nullptr) {
        Brush brush(*image, colour.rgb());
        for (const QRect& rect : m_full)
            brush.fill(rect);
        for (const auto& [rect, width, radius] : m_outlines)
            brush.outline(rect, width, radius);
        return;
    }
    draw(painter, QBrush(colour));
    QColor partial = colour;
    for (const auto& [rect, width, radius] : m_outlines) {
        for (const QRect& edge : edgesOf(rect, width, radius))
            painter.fillRect(edge, colour);
        for (const auto& [column, row, quarters] : cornerOf(width, radius).pixels) {
            partial.setAlphaF(colour.alphaF() * static_cast<float>(quarters) / 4);
            for (const QPoint& place : mirrored(rect, column, row))
                painter.fillRect(QRect(place, QSize(1, 1)), partial);
        }
    }
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
