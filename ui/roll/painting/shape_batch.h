#pragma once

#include <vector>

#include <QColor>
#include <QPainter>
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
    struct Outline {
        QRect rect;
        int width = 0;
        int radius = 0; ///< at most half the shorter side
    };

    std::vector<QRect> m_full;
    std::vector<Outline> m_outlines;
};

} // namespace inventio::ui
