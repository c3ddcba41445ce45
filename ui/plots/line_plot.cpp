#include "ui/plots/line_plot.h"

#include <algorithm>
#include <cmath>

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include "ui/theme/interface_scaler.h"
#include "ui/theme/tokens.h"

namespace inventio::ui {

namespace {

constexpr int kHeight = 120;
constexpr double kPoint = 3.0; ///< radius
constexpr double kLineWidth = 2.0;
constexpr int kDigits = 6; ///< in tables

QString numberText(double value)
{
    const bool isWhole = std::abs(value - std::round(value)) < 1e-9;
    return QLocale().toString(value, 'f', isWhole || std::abs(value) >= 100.0 ? 0 : 1);
}

} // namespace

void LinePlot::setLine(std::vector<QPointF> points, const QString& xName, const QString& yName)
{
    m_points = std::move(points);
    m_xName = xName;
    m_yName = yName;
    follow();
}

void LinePlot::setMark(std::optional<double> x)
{
    m_mark = x;
    update();
}

void LinePlot::setEmptyText(const QString& text)
{
    m_emptyText = text;
    follow();
}

PlotTable LinePlot::table() const
{
    PlotTable table{{m_xName, m_yName}, {}};
    for (const QPointF& point : m_points)
        table.rows.push_back({QString::number(point.x(), 'g', kDigits), QString::number(point.y(), 'f', kDigits)});
    return table;
}

QString LinePlot::textOf(QPointF point) const
{
    return tr("%1 %2: %3 %4").arg(numberText(point.x()), m_xName, numberText(point.y()), m_yName);
}

QString LinePlot::summary() const
{
    if (m_points.empty())
        return m_emptyText;
    if (m_points.size() == 1)
        return textOf(m_points.front());
    return tr("From %1 to %2").arg(textOf(m_points.front()), textOf(m_points.back()));
}

int LinePlot::fieldHeight() const
{
    return scaled(kHeight);
}

double LinePlot::highest() const
{
    double highest = 0.0;
    for (const QPointF& point : m_points)
        highest = std::max(highest, point.y());
    return highest > 0.0 ? highest : 1.0;
}

QRectF LinePlot::graph(const QRectF& field) const
{
    const double line = fontMetrics().height();
    const double numbers = fontMetrics().horizontalAdvance(numberText(highest())) + scaled(token::kSmall);
    const double edge = scaled(kPoint);
    return field.adjusted(numbers, line + scaled(token::kSmall), -edge, -line - scaled(token::kTight));
}

QPointF LinePlot::placeOf(QPointF point, const QRectF& graph) const
{
    const double first = m_points.front().x();
    const double width = std::max(1e-9, m_points.back().x() - first);
    return {graph.left() + graph.width() * (point.x() - first) / width,
        graph.bottom() - graph.height() * point.y() / highest()};
}

void LinePlot::paintField(QPainter& painter, const QRectF& field) const
{
    const QColor muted = palette().color(QPalette::PlaceholderText);
    painter.setPen(muted);
    if (m_points.empty()) {
        painter.drawText(field, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_emptyText);
        return;
    }
    const QRectF graph = this->graph(field);
    const double line = painter.fontMetrics().height();
    painter.drawText(QRectF(field.left(), field.top(), field.width(), line), Qt::AlignLeft, m_yName);
    const QRectF left(field.left(), 0.0, graph.left() - scaled(token::kTight) - field.left(), line);
    painter.drawText(left.translated(0.0, graph.top() - line / 4.0), Qt::AlignRight, numberText(highest()));
    painter.drawText(left.translated(0.0, graph.bottom() - line * 3.0 / 4.0), Qt::AlignRight, numberText(0.0));
    const QRectF below(graph.left(), graph.bottom() + scaled(token::kTight), graph.width(), line);
    painter.drawText(below, Qt::AlignLeft, numberText(m_points.front().x()));
    painter.drawText(below, Qt::AlignHCenter, m_xName);
    painter.drawText(below, Qt::AlignRight, numberText(m_points.back().x()));
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(graph.bottomLeft(), graph.bottomRight());
    painter.drawLine(graph.topLeft(), graph.bottomLeft());
    if (m_mark && *m_mark >= m_points.front().x() && *m_mark <= m_points.back().x()) {
        const double x = placeOf({*m_mark, 0.0}, graph).x();
        painter.setPen(QPen(palette().color(QPalette::Text), 1.0, Qt::DashLine));
        painter.drawLine(QPointF(x, graph.top()), QPointF(x, graph.bottom()));
    }
    QPainterPath path(placeOf(m_points.front(), graph));
    for (const QPointF& point : m_points)
        path.lineTo(placeOf(point, graph));
    const QColor colour = palette().color(QPalette::Highlight);
    painter.setPen(QPen(colour, scaled(kLineWidth)));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    painter.setBrush(colour);
    for (const QPointF& point : m_points)
        painter.drawEllipse(placeOf(point, graph), scaled(kPoint), scaled(kPoint));
}

QString LinePlot::textAt(QPointF place, const QRectF& field) const
{
    if (m_points.empty())
        return {};
    const QRectF graph = this->graph(field);
    const auto nearest = std::ranges::min_element(
        m_points, {}, [&](const QPointF& point) { return std::abs(placeOf(point, graph).x() - place.x()); });
    return textOf(*nearest);
}

} // namespace inventio::ui
