#pragma once

#include <array>
#include <bitset>

#include "ui/roll/strips/roll_strip.h"

namespace inventio::ui {

/// The piano's keys beside the roll's rows: a click sounds, a drag is a glissando, a double click selects the row's
/// notes. [GUI]
class KeyboardStrip : public RollStrip {
    Q_OBJECT
public:
    KeyboardStrip(RollContent& content, RollViewport& viewport, const Theme& theme, QWidget* parent = nullptr);
    /// Shows a key as pressed: it sounds, or the pointer is in its row.
    void setPressed(int pitch, bool pressed);
    /// Lights the keys of what is played.
    void setSounding(const std::bitset<kAllPitches>& pitches);
    void releaseAll();
    /// What stands on a key, in the key in force at the left edge.
    QString nameOf(int pitch) const;
    QSize sizeHint() const override;

protected:
    void paintPicture(QPainter& painter, Pixels pixels) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    QRectF keyRect(int pitch) const;
    void paintKey(QPainter& painter, Pixels pixels, int pitch) const;
    void paintName(QPainter& painter, Pixels pixels, int pitch) const;
    void soundAt(QPointF at);
    void followNames();
    bool isDown(int pitch) const;

    static constexpr int kOctave = 12;

    std::array<int, kOctave> m_names{0, 7, 2, -3, 4, -1, 6, 1, 8, 3, -2, 5}; ///< of keys, on the line of fifths
    std::bitset<kAllPitches> m_pressed;
    std::bitset<kAllPitches> m_sounding;
};

} // namespace inventio::ui
