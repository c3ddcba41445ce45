#pragma once

#include <QWidget>

#include "ui/roll/device_picture.h"
#include "ui/roll/pixels.h"
#include "ui/roll/roll_content.h"
#include "ui/roll/roll_viewport.h"
#include "ui/theme/theme.h"

namespace inventio::ui {

/// The whole piece, small, and a frame around what the roll shows of it: dragging the frame scrolls, a press elsewhere
/// brings it there. [GUI]
class Overview : public QWidget {
    Q_OBJECT
public:
    Overview(RollContent& content, RollViewport& viewport, const Theme& theme, QWidget* parent = nullptr);
    void themeChanged();
    QSize sizeHint() const override;
    QRectF frame() const; ///< around what the roll shows, pixels of the overview

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void expire();
    void paintPicture(QPainter& painter, Pixels pixels) const;
    double xOf(double ticks) const;
    void scrollTo(double x);

    RollContent& m_content;
    RollViewport& m_viewport;
    const Theme& m_theme;
    DevicePicture m_picture;
    double m_grip = 0; ///< from the frame's left to the pointer
};

} // namespace inventio::ui
