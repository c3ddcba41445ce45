#pragma once

#include <memory>
#include <optional>

#include <QWidget>

#include "ui/roll/device_picture.h"
#include "ui/roll/gestures/region_edge_gesture.h"
#include "ui/roll/pixels.h"
#include "ui/roll/roll_content.h"
#include "ui/roll/roll_viewport.h"
#include "ui/theme/theme.h"

namespace inventio::ui {

/// Bars, loop, region, locked areas and the playhead above the roll. A click seeks, a drag sets the loop, a drag with
/// Alt the region over all pitches; below, the ends of the region can be dragged. A double click ends the loop. [GUI]
class Ruler : public QWidget {
    Q_OBJECT
public:
    Ruler(RollContent& content, RollViewport& viewport, const Theme& theme, QWidget* parent = nullptr);
    void themeChanged();
    QSize sizeHint() const override;

Q_SIGNALS:
    void seekRequested(inventio::music::Ticks at);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void expire();
    void paintPicture(QPainter& painter, double ratio) const;
    void paintBands(QPainter& painter, Pixels pixels) const;
    void paintBars(QPainter& painter, Pixels pixels) const;
    void paintBand(QPainter& painter, Pixels pixels, music::Ticks from, music::Ticks to, double top, double height,
        const QColor& colour) const;
    void paintPlayhead(QPainter& painter) const;
    music::Ticks snapped(QPointF at, Qt::KeyboardModifiers modifiers) const;
    std::optional<RegionEdgeGesture::Edge> regionEdgeAt(QPointF at) const;
    Pointer pointerOf(const QMouseEvent& event) const;
    void finish();

    RollContent& m_content;
    RollViewport& m_viewport;
    const Theme& m_theme;
    DevicePicture m_picture;
    std::unique_ptr<Gesture> m_region;
    Qt::KeyboardModifiers m_spent; ///< keys that have chosen the gesture; they must not also take the snap grid away
    std::optional<QPointF> m_press;
    bool m_loops = false;
    std::optional<TimeSpan> m_loopBefore;
};

} // namespace inventio::ui
