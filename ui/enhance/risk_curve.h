#pragma once

#include <QWidget>

#include "core/composing/creative_risk.h"

namespace inventio::ui {

/// A curve of creative risk to be drawn: from the first edit at the left to the last at the right, the higher the bolder, 1
/// in the middle. The pointer draws it from handle to handle; keys choose a handle (left, right) and move it (up, down, and
/// by more with the page keys). [GUI]
class RiskCurve : public QWidget {
    Q_OBJECT
public:
    explicit RiskCurve(QWidget* parent = nullptr);

    const composing::CreativeRisk& risk() const { return m_risk; }
    void setRisk(const composing::CreativeRisk& risk);

    /// Where a handle is, in pixels.
    QPointF placeOf(int handle) const;

    QSize sizeHint() const override { return minimumSize(); }

Q_SIGNALS:
    void changed(); ///< by the user's hand

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    int handles() const;
    QRectF field() const;
    double riskAt(double y) const;
    void drawTo(QPointF point);
    void choose(int handle);
    void set(double value);
    void tell();

    composing::CreativeRisk m_risk;
    int m_chosen = 0; ///< handle that the keys move
};

} // namespace inventio::ui
