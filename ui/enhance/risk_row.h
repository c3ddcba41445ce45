#pragma once

#include <QWidget>

#include "core/composing/creative_risk.h"

class QLabel;
class QToolButton;

namespace inventio::ui {

class ParameterRow;
class RiskCurve;

/// Creative risk: a number on a slider, or a curve that is drawn. [GUI]
class RiskRow : public QWidget {
    Q_OBJECT
public:
    explicit RiskRow(QWidget* parent = nullptr);

    composing::CreativeRisk risk() const;
    void setRisk(const composing::CreativeRisk& risk);
    /// Of the slider; a curve has the widest range always.
    void setWide(bool wide);

Q_SIGNALS:
    void changed();

private:
    QWidget* makeCurve();
    QLayout* makeEnds();
    void setDrawn(bool drawn);
    void follow();

    ParameterRow* m_number;
    QWidget* m_curveBox = nullptr;
    RiskCurve* m_curve = nullptr;
    QLabel* m_span = nullptr; ///< of the curve: from where to where
    QLabel* m_left = nullptr; ///< what is at that end
    QLabel* m_right = nullptr;
    QToolButton* m_drawn = nullptr;
};

} // namespace inventio::ui
