#pragma once

#include <QAbstractSlider>

namespace inventio::ui {

/// A value to turn where a slider has no room: drag it up and down, turn the wheel over it, or use the arrows. A double
/// click sets it back. [GUI]
class Knob : public QAbstractSlider {
    Q_OBJECT
public:
    explicit Knob(QWidget* parent = nullptr);

    /// What a double click gives.
    void setUsual(int value) { m_usual = value; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void sliderChange(SliderChange change) override;

private:
    double share() const; ///< of the way from the lowest to the highest value

    int m_usual = 0;
    double m_pressedAt = 0;
    int m_valueThen = 0;
};

} // namespace inventio::ui
