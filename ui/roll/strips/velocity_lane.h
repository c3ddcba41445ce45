#pragma once

#include <memory>
#include <optional>

#include "ui/roll/gestures/gesture.h"
#include "ui/roll/strips/roll_strip.h"

namespace inventio::ui {

/// How loud each note is, as a bar at its onset. Dragging a bar changes it, and the selection with it; dragging across
/// draws a line. [GUI]
class VelocityLane : public RollStrip {
    Q_OBJECT
public:
    VelocityLane(RollContent& content, RollViewport& viewport, const Theme& theme, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintPicture(QPainter& painter, Pixels pixels) const override;
    void paintOver(QPainter& painter) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    double barWidth() const;
    QRectF barOf(const music::Note& note) const;
    std::optional<project::PieceNote> barAt(QPointF at) const;

    std::unique_ptr<Gesture> m_gesture;
};

} // namespace inventio::ui
