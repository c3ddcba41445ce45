#include "ui/enhance/risk_row.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/enhance/parameter_row.h"
#include "ui/enhance/risk_curve.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

namespace inventio::ui {

using composing::CreativeRisk;

namespace {

/// What a curve begins as: bold at the start, careful at the end, around the number on the slider.
CreativeRisk coolingAround(double risk)
{
    std::array values{2.0, 1.6, 1.2, 0.9, 0.7};
    for (double& value : values)
        value = std::clamp(
            std::round(value * risk * 10.0) / 10.0, composing::kMinCreativeRisk, composing::kMaxCreativeRisk);
    return CreativeRisk(values);
}

} // namespace

RiskRow::RiskRow(QWidget* parent)
    : QWidget(parent)
    , m_number(new ParameterRow({.name = tr("Creative risk"),
                                    .hint = tr("Low is safe and predictable, high scatters, very high is noise."),
                                    .normal = {0.5, 6.0},
                                    .wide = {composing::kMinCreativeRisk, composing::kMaxCreativeRisk},
                                    .value = 1.0,
                                    .decimals = 1},
          this))
{
    m_curveBox = makeCurve();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_number);
    layout->addWidget(m_curveBox);
    layout->addLayout(makeEnds());
    connect(m_number, &ParameterRow::changed, this, &RiskRow::changed);
    connect(m_curve, &RiskCurve::changed, this, &RiskRow::follow);
    connect(m_drawn, &QToolButton::toggled, this, &RiskRow::setDrawn);
    setDrawn(false);
}

QWidget* RiskRow::makeCurve()
{
    auto* box = new QWidget(this);
    auto* title = new QLabel(tr("Creative risk"), box);
    m_span = new QLabel(box);
    m_curve = new RiskCurve(box);
    m_curve->setToolTip(
        tr("From the first note to the last: bold at the start, careful at the end, or as you draw it.\n"
           "The dashed line is 1. Keys: left and right choose a point, up and down move it."));
    auto* top = new QHBoxLayout;
    top->addWidget(title, 1);
    top->addWidget(m_span);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(token::kTight);
    layout->addLayout(top);
    layout->addWidget(m_curve);
    return box;
}

QLayout* RiskRow::makeEnds()
{
    m_left = new QLabel(this);
    m_right = new QLabel(this);
    m_drawn = new QToolButton(this);
    m_drawn->setText(tr("Curve"));
    m_drawn->setCheckable(true);
    m_drawn->setToolTip(tr("Let the risk change from the first note to the last"));
    for (QLabel* end : {m_left, m_right})
        setRole(end, "muted");
    auto* ends = new QHBoxLayout;
    ends->addWidget(m_left, 1, Qt::AlignLeft);
    ends->addWidget(m_drawn);
    ends->addWidget(m_right, 1, Qt::AlignRight);
    return ends;
}

CreativeRisk RiskRow::risk() const
{
    return m_drawn->isChecked() ? m_curve->risk() : CreativeRisk(m_number->value());
}

void RiskRow::setRisk(const CreativeRisk& risk)
{
    if (risk.isCurve())
        m_curve->setRisk(risk);
    else
        m_number->setValue(risk.start());
    m_drawn->setChecked(risk.isCurve());
    follow();
}

void RiskRow::setWide(bool wide)
{
    m_number->setWide(wide);
}

void RiskRow::setDrawn(bool drawn)
{
    if (drawn && !m_curve->risk().isCurve())
        m_curve->setRisk(coolingAround(m_number->value()));
    m_number->setVisible(!drawn);
    m_curveBox->setVisible(drawn);
    m_left->setText(drawn ? tr("Start") : tr("Safe"));
    m_right->setText(drawn ? tr("End") : tr("Wild"));
    follow();
}

void RiskRow::follow()
{
    const QLocale locale;
    const auto values = m_curve->risk().values();
    m_span->setText(
        locale.toString(values.front(), 'f', 1) + QStringLiteral(" → ") + locale.toString(values.back(), 'f', 1));
    Q_EMIT changed();
}

} // namespace inventio::ui
