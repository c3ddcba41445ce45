#pragma once

#include <memory>
#include <optional>

#include <QWidget>

#include "ui/roll/device_picture.h"
#include "ui/roll/gestures/gesture.h"
#include "ui/roll/pixels.h"
#include "ui/roll/roll_content.h"
#include "ui/roll/roll_viewport.h"
#include "ui/theme/theme.h"

namespace inventio::ui {

/// How loud each note is, as a bar at its onset. Dragging a bar changes it, and the selection with it; dragging across
/// draws a line. [GUI]
class VelocityLane : public QWidget {
    Q_OBJECT
public:
    VelocityLane(RollContent& content, RollViewport& viewport, const Theme& theme, QWidget* parent = nullptr);
    void themeChanged();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void expire();
    void paintPicture(QPainter& painter, Pixels pixels) const;
    QRectF barOf(const music::Note& note) const;
    std::optional<project::PieceNote> barAt(QPointF at) const;

    RollContent& m_content;
    RollViewport& m_viewport;
    const Theme& m_theme;
    DevicePicture m_picture;
    std::unique_ptr<Gesture> m_gesture;
};

} // namespace inventio::ui
