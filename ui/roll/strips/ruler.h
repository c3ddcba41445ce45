#pragma once

#include <memory>
#include <optional>

#include "ui/roll/gestures/region_edge_gesture.h"
#include "ui/roll/painting/ruler_texts.h"
#include "ui/roll/strips/roll_strip.h"

namespace inventio::ui {

/// Bars, changes of time signature and tempo, loop, region, locked areas and the playhead above the roll. A click seeks, a
/// drag sets the loop, a drag with Alt the region over all pitches; below, the ends of the region can be dragged. A double
/// click on the loop's row ends the loop, elsewhere it asks for a change of tempo or time signature. [GUI]
class Ruler : public RollStrip {
    Q_OBJECT
public:
    Ruler(RollContent& content, RollViewport& viewport, const Theme& theme, QWidget* parent = nullptr);
    QSize sizeHint() const override;

Q_SIGNALS:
    void seekRequested(inventio::music::Ticks at);
    /// Tempo or time signature are to change there: the start of a bar, or a change of tempo in the middle of one.
    void changeRequested(inventio::music::Ticks at);
    void menuRequested(inventio::music::Ticks at, QPoint onScreen); ///< for such a place

protected:
    void paintPicture(QPainter& painter, Pixels pixels) const override;
    void paintOver(QPainter& painter) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void paintBands(QPainter& painter, Pixels pixels) const;
    void paintBars(QPainter& painter, Pixels pixels) const;
    QFont numberFont(double pixelSize) const;
    RulerTexts texts() const;
    music::Ticks changeAt(QPointF at) const;
    void paintBand(QPainter& painter, Pixels pixels, music::Ticks from, music::Ticks to, double top, double height,
        const QColor& colour) const;
    music::Ticks snapped(QPointF at, Qt::KeyboardModifiers modifiers) const;
    std::optional<RegionEdgeGesture::Edge> regionEdgeAt(QPointF at) const;
    Pointer pointerOf(const QMouseEvent& event) const;
    void finish();

    std::unique_ptr<Gesture> m_region;
    Qt::KeyboardModifiers m_spent; ///< keys that have chosen the gesture; they must not also take the snap grid away
    std::optional<QPointF> m_press;
    bool m_loops = false;
    std::optional<TimeSpan> m_loopBefore;
};

} // namespace inventio::ui
