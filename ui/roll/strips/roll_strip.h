#pragma once

#include <QWidget>

#include "ui/roll/content/roll_content.h"
#include "ui/roll/content/roll_viewport.h"
#include "ui/roll/painting/device_picture.h"
#include "ui/roll/scene/pixels.h"
#include "ui/theme/theme.h"

namespace inventio::ui {

/// A widget along an edge of the roll that moves with it. The wheel scrolls in time, with Ctrl it zooms. [GUI]
class RollStrip : public QWidget {
    Q_OBJECT
public:
    void themeChanged();

protected:
    RollStrip(RollContent& content, RollViewport& viewport, const Theme& theme, QWidget* parent);

    RollContent& content() const { return m_content; }
    RollViewport& viewport() const { return m_viewport; }
    const Theme& theme() const { return m_theme; }

    /// paintPicture() is asked anew.
    void expire();
    /// What lasts until then. The painter counts device pixels.
    virtual void paintPicture(QPainter& painter, Pixels pixels) const = 0;
    /// What moves over it, painted each time. The painter counts logical pixels.
    virtual void paintOver(QPainter&) const { }

    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    static constexpr double kNotch = 120; ///< of a wheel, as QWheelEvent::angleDelta() counts
    /// How far a wheel was turned about either axis, as some systems turn it to the other while a key is held.
    static double notchesOf(const QWheelEvent& event);

private:
    RollContent& m_content;
    RollViewport& m_viewport;
    const Theme& m_theme;
    DevicePicture m_picture;
};

} // namespace inventio::ui
