#pragma once

#include <algorithm>
#include <cmath>

#include <QImage>
#include <QPainter>
#include <QRect>
#include <QRectF>

namespace inventio::ui {

/// From logical to device pixels, at any ratio; edges that meet stay together. [Any]
struct Pixels {
    double ratio = 1.0;

    int of(double logical) const
    {
        // Far beyond any screen; keeps sums of two within an int.
        constexpr double limit = 1 << 24;
        return static_cast<int>(std::floor(std::min(std::max(logical * ratio, -limit), limit) + 0.5));
    }
    QRect of(const QRectF& logical) const
    {
        const int left = of(logical.left());
        const int top = of(logical.top());
        return {left, top, of(logical.right()) - left, of(logical.bottom()) - top};
    }
    /// A length that is never invisible.
    int width(double logical) const { return std::max(1, of(logical)); }
};

/// The image below the painter if its pixels are 0xffRRGGBB, to be written directly; else null. [Any]
inline QImage* imageBelow(const QPainter& painter)
{
    if (painter.device()->devType() != QInternal::Image)
        return nullptr;
    auto* image = static_cast<QImage*>(painter.device());
    return image->format() == QImage::Format_RGB32 ? image : nullptr;
}

} // namespace inventio::ui
