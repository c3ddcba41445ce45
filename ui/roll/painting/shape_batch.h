#pragma once

#include <array>
#include <vector>

#include <QColor>
#include <QPainter>
#include <QPoint>
#include <QRect>

namespace inventio::ui {

/// Rectangles of one colour with round corners, collected in device pixels and drawn together. Onto an image they are
/// written pixel by pixel, without Qt's way through spans: thousands of notes cost little more than their pixels. The
/// painter must have no transformation and no clip. [GUI]
class ShapeBatch {
public:
    void clear();
    /// A plain rectangle.
    void fill(const QRect& rect);
    /// An outline inside `rect`, `width` thick, its corners rounded by `radius` as far as they fit.
    void outline(const QRect& rect, int width, int radius);
    void draw(QPainter& painter, const QColor& colour) const;
    /// With a pattern in place of a colour; plain rectangles only.
    void draw(QPainter& painter, const QBrush& brush) const;

private:
    static constexpr std::size_t kShades
        = 3; ///< of pixels that a corner covers in part: a quarter, half, three quarters

    std::vector<QRect> m_full;
    std::array<std::vector<QPoint>, kShades> m_partial;
};

} // namespace inventio::ui
