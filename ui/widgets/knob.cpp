#include "ui/widgets/knob.h"

#include <cmath>
#include <numbers>

#include <QMouseEvent>
#include <QPainter>

#include "ui/theme/interface_scaler.h"
#include "ui/theme/studio_style.h"
#include "ui/theme/tokens.h"

namespace inventio::ui {

namespace {

// The arc leaves a quarter open below. Degrees as Qt counts them: against the clock from three o'clock.
constexpr double kLowest = 225;
constexpr double kSpan = -270;
constexpr double kLine = 3;        ///< pixels at 100 %, as all here
constexpr double kWholeDrag = 120; ///< from the lowest to the highest value
constexpr double kPointer = 0.45;  ///< of the radius, where the pointer begins

} // namespace

Knob::Knob(QWidget* parent)
    : QAbstractSlider(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setScaledFixedSize(this, {token::kTarget, token::kTarget});
}

QSize Knob::sizeHint() const
{
    return minimumSize();
}

double Knob::share() const
{
    return maximum() > minimum() ? double(value() - minimum()) / (maximum() - minimum()) : 0.0;
}

void Knob::paintEvent(QPaintEvent*)
{
    const Theme& theme = StudioStyle::ofApplication().theme();
    const Colours& colours = theme.colours;
    const double line = kLine * theme.metrics.scale;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF circle = QRectF(rect()).adjusted(line, line, -line, -line);
    const auto arc = [&](const QColor& colour, double upTo) {
        painter.setPen(QPen(colour, line, Qt::SolidLine, Qt::FlatCap));
        painter.drawArc(circle, qRound(16 * kLowest), qRound(16 * kSpan * upTo));
    };
    arc(isEnabled() ? colours.outline : colours.offText, 1.0);
    const QColor strong = isEnabled() ? colours.accent : colours.offText;
    arc(strong, share());
    const double angle = (kLowest + kSpan * share()) * std::numbers::pi / 180;
    const QPointF direction(std::cos(angle), -std::sin(angle));
    const double radius = circle.width() / 2;
    painter.setPen(QPen(strong, theme.metrics.focusWidth, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(circle.center() + direction * (radius * kPointer), circle.center() + direction * radius);
    if (hasFocus()) {
        painter.setPen(QPen(colours.focus, theme.metrics.line));
        const double inset = theme.metrics.line / 2;
        painter.drawRoundedRect(
            QRectF(rect()).adjusted(inset, inset, -inset, -inset), theme.metrics.radius, theme.metrics.radius);
    }
}

void Knob::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressedAt = event->position().y();
    m_valueThen = value();
    setSliderDown(true);
}

void Knob::mouseMoveEvent(QMouseEvent* event)
{
    if (isSliderDown())
        setValue(m_valueThen
            + qRound(
                (m_pressedAt - event->position().y()) / (kWholeDrag * interfaceScale()) * (maximum() - minimum())));
}

void Knob::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        setSliderDown(false);
}

void Knob::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        setValue(m_usual);
}

void Knob::sliderChange(SliderChange change)
{
    QAbstractSlider::sliderChange(change);
    update();
}

} // namespace inventio::ui
