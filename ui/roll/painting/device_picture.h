#pragma once

#include <cmath>

#include <QImage>
#include <QPainter>
#include <QWidget>

namespace inventio::ui {

/// What a widget shows, painted once in device pixels and copied to the screen from then on. [GUI]
class DevicePicture {
public:
    /// The next refresh paints anew.
    void expire() { m_isOld = true; }

    /// Calls `paint(painter, ratio)` if the picture is old, or the widget has another size or ratio. The painter counts
    /// device pixels.
    template <class Paint> void refresh(const QWidget& widget, Paint&& paint)
    {
        const double ratio = widget.devicePixelRatioF();
        const QSize pixels(
            static_cast<int>(std::ceil(widget.width() * ratio)), static_cast<int>(std::ceil(widget.height() * ratio)));
        if (!m_isOld && pixels == m_image.size() && ratio == m_ratio)
            return;
        if (pixels != m_image.size())
            m_image = QImage(pixels, QImage::Format_RGB32);
        m_ratio = ratio;
        m_isOld = false;
        QPainter painter(&m_image);
        paint(painter, ratio);
    }

    /// The part of it that lies in `exposed`, logical pixels of the widget.
    void draw(QPainter& painter, const QRect& exposed) const;

private:
    QImage m_image;
    double m_ratio = 1.0;
    bool m_isOld = true;
};

} // namespace inventio::ui
