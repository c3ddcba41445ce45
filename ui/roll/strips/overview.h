#pragma once

#include <optional>

#include "ui/roll/strips/roll_strip.h"

namespace inventio::ui {

/// The whole piece, small, and a frame around what the roll shows of it: dragging the frame scrolls, a press elsewhere
/// brings it there. [GUI]
class Overview : public RollStrip {
    Q_OBJECT
public:
    Overview(RollContent& content, RollViewport& viewport, const Theme& theme, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QRectF frame() const; ///< around what the roll shows, pixels of the overview

protected:
    void paintPicture(QPainter& painter, Pixels pixels) const override;
    void paintOver(QPainter& painter) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    double end() const; ///< ticks: of the piece, or of what the roll shows if that is later
    double xOf(double ticks) const;
    void scrollTo(double x);

    double m_grip = 0;            ///< from the frame's left to the pointer
    std::optional<double> m_held; ///< end(), while a hand drags
};

} // namespace inventio::ui
