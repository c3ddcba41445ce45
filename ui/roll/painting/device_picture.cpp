#include "ui/roll/painting/device_picture.h"

namespace inventio::ui {

void DevicePicture::draw(QPainter& painter, const QRect& exposed) const
{
    painter.save();
    // Pixel for pixel: an image that knows its ratio would go through Qt's scaling code.
    painter.scale(1 / m_ratio, 1 / m_ratio);
    const QPoint from(static_cast<int>(exposed.x() * m_ratio), static_cast<int>(exposed.y() * m_ratio));
    const QSize size(static_cast<int>(std::ceil(exposed.width() * m_ratio)) + 1,
        static_cast<int>(std::ceil(exposed.height() * m_ratio)) + 1);
    painter.drawImage(from, m_image, QRect(from, size).intersected(m_image.rect()));
    painter.restore();
}

} // namespace inventio::ui
