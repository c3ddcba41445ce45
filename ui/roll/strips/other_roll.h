#pragma once

#include <QString>

#include "ui/roll/strips/roll_strip.h"

namespace inventio::ui {

/// The version that the one on show is compared with, above it: the same bars and rows, the same playhead, and nothing to take
/// hold of. [GUI]
class OtherRoll : public RollStrip {
    Q_OBJECT
public:
    OtherRoll(RollContent& content, RollViewport& viewport, const Theme& theme, QWidget* parent);

    /// What it is called: "Before · Ode to Joy".
    void setTitle(const QString& title);

protected:
    void paintPicture(QPainter& painter, Pixels pixels) const override;
    void paintOver(QPainter& painter) const override;
    void wheelEvent(QWheelEvent* event) override;

private:
    QString m_title;
};

} // namespace inventio::ui
