#include "ui/enhance/risk_curve.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include "ui/theme/interface_scaler.h"
#include "ui/theme/tokens.h"

namespace inventio::ui {

using composing::CreativeRisk;
using composing::kMaxCreativeRisk;
using composing::kMinCreativeRisk;

namespace {

constexpr int kHeight = 56;
constexpr double kHandle = 4.0;   ///< radius
constexpr double kPerUnit = 10.0; ///< values there are between two whole ones
constexpr double kFine = 1.0 / kPerUnit;
constexpr double kCoarse = 0.5;

/// 0 for the lowest risk, 1 for the highest, .5 for 1: by equal factors.
double heightOf(double risk)
{
    return std::log(risk / kMinCreativeRisk) / std::log(kMaxCreativeRisk / kMinCreativeRisk);
}

} // namespace

RiskCurve::RiskCurve(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setScaledMinimumSize(this, {0, kHeight});
    tell();
}

void RiskCurve::setRisk(const CreativeRisk& risk)
{
    m_risk = risk;
    m_chosen = std::min(m_chosen, handles() - 1);
    tell();
}

int RiskCurve::handles() const
{
    return static_cast<int>(m_risk.values().size());
}

/// Where handles can be: whole ones.
QRectF RiskCurve::field() const
{
    const double edge = scaled(kHandle) + 1.0;
    return QRectF(rect()).adjusted(edge, edge, -edge, -edge);
}

QPointF RiskCurve::placeOf(int handle) const
{
    const QRectF field = this->field();
    const double share = handles() > 1 ? static_cast<double>(handle) / (handles() - 1) : 0.0;
    const double height = heightOf(m_risk.values()[static_cast<std::size_t>(handle)]);
    return {field.left() + share * field.width(), field.bottom() - height * field.height()};
}

double RiskCurve::riskAt(double y) const
{
    const QRectF field = this->field();
    const double height = std::clamp((field.bottom() - y) / std::max(field.height(), 1.0), 0.0, 1.0);
    return kMinCreativeRisk * std::pow(kMaxCreativeRisk / kMinCreativeRisk, height);
}

void RiskCurve::paintEvent(QPaintEvent*)
{
    const QPalette& colours = palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(hasFocus() ? colours.color(QPalette::Highlight) : colours.color(QPalette::Mid));
    painter.setBrush(colours.color(QPalette::Base));
    painter.drawRoundedRect(frame, scaled(token::kRadius), scaled(token::kRadius));
    const QRectF field = this->field();
    painter.setPen(QPen(colours.color(QPalette::Mid), 1.0, Qt::DashLine));
    const double neutral = std::round(field.center().y()) + 0.5;
    painter.drawLine(QPointF(field.left(), neutral), QPointF(field.right(), neutral));
    QPainterPath path(placeOf(0));
    for (int handle = 1; handle < handles(); ++handle)
        path.lineTo(placeOf(handle));
    const QColor line = colours.color(isEnabled() ? QPalette::Highlight : QPalette::Mid);
    painter.setPen(QPen(line, scaled(2.0)));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    for (int handle = 0; handle < handles(); ++handle) {
        const bool isChosen = hasFocus() && handle == m_chosen;
        painter.setBrush(isChosen ? line : colours.color(QPalette::Base));
        painter.drawEllipse(placeOf(handle), scaled(kHandle), scaled(kHandle));
    }
}

void RiskCurve::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        drawTo(event->position());
}

void RiskCurve::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        drawTo(event->position());
}

/// The handle nearest in time takes the height of the pointer.
void RiskCurve::drawTo(QPointF point)
{
    const QRectF field = this->field();
    const double share = std::clamp((point.x() - field.left()) / std::max(field.width(), 1.0), 0.0, 1.0);
    choose(static_cast<int>(std::lround(share * (handles() - 1))));
    set(riskAt(point.y()));
}

void RiskCurve::keyPressEvent(QKeyEvent* event)
{
    const double value = m_risk.values()[static_cast<std::size_t>(m_chosen)];
    switch (event->key()) {
    case Qt::Key_Left:
        return choose(m_chosen - 1);
    case Qt::Key_Right:
        return choose(m_chosen + 1);
    case Qt::Key_Up:
        return set(value + kFine);
    case Qt::Key_Down:
        return set(value - kFine);
    case Qt::Key_PageUp:
        return set(value + kCoarse);
    case Qt::Key_PageDown:
        return set(value - kCoarse);
    default:
        QWidget::keyPressEvent(event);
    }
}

void RiskCurve::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void RiskCurve::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

void RiskCurve::choose(int handle)
{
    m_chosen = std::clamp(handle, 0, handles() - 1);
    tell();
}

void RiskCurve::set(double value)
{
    std::array<double, composing::kMostRisks> values{};
    const auto before = m_risk.values();
    std::ranges::copy(before, values.begin());
    values[static_cast<std::size_t>(m_chosen)]
        = std::clamp(std::round(value * kPerUnit) / kPerUnit, kMinCreativeRisk, kMaxCreativeRisk);
    const std::span<const double> drawn(values.data(), before.size());
    const CreativeRisk risk(drawn);
    if (risk == m_risk)
        return;
    m_risk = risk;
    tell();
    Q_EMIT changed();
}

/// Screen readers speak a changed name.
void RiskCurve::tell()
{
    setAccessibleName(tr("Creative risk, point %1 of %2: %3")
                          .arg(m_chosen + 1)
                          .arg(handles())
                          .arg(QLocale().toString(m_risk.values()[static_cast<std::size_t>(m_chosen)], 'f', 1)));
    update();
}

} // namespace inventio::ui
