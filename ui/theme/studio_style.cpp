#include "ui/theme/studio_style.h"

#include <QApplication>
#include <QMenu>
#include <QPainter>
#include <QStyleOption>

#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

namespace inventio::ui {

namespace {

constexpr int kSwitchWidth = 36;

bool isSwitch(const QWidget* widget)
{
    return widget && roleOf(*widget) == QLatin1String("switch");
}

/// How one of them looks in its state.
struct Look {
    QColor line;
    QColor fill;
    QColor mark; ///< on the fill
};

Look lookOf(const Colours& colours, QStyle::State state)
{
    const bool isOn = state.testFlag(QStyle::State_On) || state.testFlag(QStyle::State_NoChange);
    if (!state.testFlag(QStyle::State_Enabled))
        return {colours.offText, isOn ? colours.offText : Qt::transparent, colours.panel};
    if (isOn)
        return {colours.accent, colours.accent, colours.accentText};
    const bool isTouched = state.testFlag(QStyle::State_MouseOver) || state.testFlag(QStyle::State_Sunken);
    return {isTouched ? colours.accent : colours.outline, colours.lane, colours.outline};
}

/// A rectangle whose line lies inside `rect`.
QRectF insideOf(const QRect& rect, double line)
{
    const double inset = line / 2;
    return QRectF(rect).adjusted(inset, inset, -inset, -inset);
}

QPen penOf(const QColor& colour, double width)
{
    return {colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

} // namespace

StudioStyle::StudioStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

StudioStyle& StudioStyle::ofApplication()
{
    if (auto* style = qobject_cast<StudioStyle*>(QApplication::style()))
        return *style;
    auto* style = new StudioStyle;
    QApplication::setStyle(style);
    return *style;
}

void StudioStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    if (element != PE_IndicatorCheckBox && element != PE_IndicatorItemViewItemCheck
        && element != PE_IndicatorRadioButton)
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (element == PE_IndicatorRadioButton)
        drawRadio(*option, *painter);
    else if (isSwitch(widget))
        drawSwitch(*option, *painter);
    else
        drawBox(*option, *painter);
    painter->restore();
}

void StudioStyle::drawBox(const QStyleOption& option, QPainter& painter) const
{
    const double line = m_theme.metrics.line;
    const Look look = lookOf(m_theme.colours, option.state);
    const QRectF box = insideOf(option.rect, line);
    painter.setPen(penOf(look.line, line));
    painter.setBrush(look.fill);
    painter.drawRoundedRect(box, m_theme.metrics.radius, m_theme.metrics.radius);
    painter.setPen(penOf(look.mark, line));
    const auto at
        = [&](double x, double y) { return QPointF(box.left() + x * box.width(), box.top() + y * box.height()); };
    if (option.state.testFlag(State_NoChange))
        painter.drawLine(at(0.25, 0.5), at(0.75, 0.5));
    else if (option.state.testFlag(State_On))
        painter.drawPolyline(QPolygonF{at(0.22, 0.52), at(0.42, 0.72), at(0.78, 0.3)});
}

void StudioStyle::drawRadio(const QStyleOption& option, QPainter& painter) const
{
    const double line = m_theme.metrics.line;
    const Look look = lookOf(m_theme.colours, option.state);
    const QRectF ring = insideOf(option.rect, line);
    painter.setPen(penOf(look.line, line));
    painter.setBrush(look.fill);
    painter.drawEllipse(ring);
    if (!option.state.testFlag(State_On))
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.mark);
    painter.drawEllipse(ring.center(), ring.width() / 5, ring.height() / 5);
}

void StudioStyle::drawSwitch(const QStyleOption& option, QPainter& painter) const
{
    const double line = m_theme.metrics.line;
    const Look look = lookOf(m_theme.colours, option.state);
    const QRectF track = insideOf(option.rect, line);
    const double radius = track.height() / 2;
    painter.setPen(penOf(look.line, line));
    painter.setBrush(look.fill);
    painter.drawRoundedRect(track, radius, radius);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.mark);
    const bool isOn = option.state.testFlag(State_On);
    const double x = isOn ? track.right() - radius : track.left() + radius;
    painter.drawEllipse(QPointF(x, track.center().y()), radius * 0.6, radius * 0.6);
}

int StudioStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    const double scale = m_theme.metrics.scale;
    switch (metric) {
    case PM_IndicatorWidth:
        return qRound((isSwitch(widget) ? kSwitchWidth : token::kBox) * scale);
    case PM_IndicatorHeight:
        return qRound((isSwitch(widget) ? token::kIcon : token::kBox) * scale);
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return qRound(token::kBox * scale);
    case PM_SmallIconSize: // in a menu as high as its words: rows with an icon are like the others
        return qRound(qobject_cast<const QMenu*>(widget) ? token::kMenuIcon * scale : m_theme.metrics.icon);
    case PM_ToolBarIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
        return qRound(m_theme.metrics.icon);
    case PM_ToolBarExtensionExtent:
        return qRound(m_theme.metrics.target);
    // Of layouts, which InterfaceScaler scales.
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return token::kSmall;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return token::kMedium;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

double interfaceScale()
{
    const auto* style = qobject_cast<const StudioStyle*>(QApplication::style());
    return style ? style->theme().metrics.scale : 1.0;
}

} // namespace inventio::ui
