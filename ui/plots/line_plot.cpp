#include "ui/plots/line_plot.h"

#include <algorithm>
#include <cmath>
#include <map>

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
constexpr int kSample = 24;             ///< of a line in the legend
constexpr std::size_t kMostPoints = 40; ///< of a line that shows them
constexpr double kRoom = 0.05;          ///< below and above, where the floor is the lowest number
constexpr int kDigits = 6;              ///< in tables

QString numberText(double value)
{
    const bool isWhole = std::abs(value - std::round(value)) < 1e-9;
    return QLocale().toString(value, 'f', isWhole || std::abs(value) >= 100.0 ? 0 : 1);
}

} // namespace

void LinePlot::setLine(std::vector<QPointF> points, const QString& xName, const QString& yName)
{
    setLines({{{}, std::move(points)}}, xName, yName);
}

void LinePlot::setLines(std::vector<PlotLine> lines, const QString& xName, const QString& yName)
{
    m_lines = std::move(lines);
    m_xName = xName;
    m_yName = yName;
    follow();
}

void LinePlot::setFloor(PlotFloor floor)
{
    m_floor = floor;
    update();
}

void LinePlot::setEnd(std::optional<double> x)
{
    m_end = x;
    update();
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

const std::vector<QPointF>& LinePlot::points() const
{
    static const std::vector<QPointF> kNone;
    return m_lines.empty() ? kNone : m_lines.front().points;
}

PlotTable LinePlot::table() const
{
    PlotTable table{{m_xName}, {}};
    std::map<double, QStringList> rows;
    for (qsizetype i = 0; i < static_cast<qsizetype>(m_lines.size()); ++i) {
        const PlotLine& line = m_lines[static_cast<std::size_t>(i)];
        table.columns << (line.name.isEmpty() ? m_yName : line.name);
        for (const QPointF& point : line.points) {
            QStringList& row = rows[point.x()];
            row.resize(i + 1);
            row[i] = QString::number(point.y(), 'f', kDigits);
        }
    }
    for (auto& [x, row] : rows) {
        row.resize(static_cast<qsizetype>(m_lines.size()));
        table.rows.push_back(QStringList{QString::number(x, 'g', kDigits)} + row);
    }
    return table;
}

QString LinePlot::textOf(QPointF point) const
{
    return tr("%1 %2: %3 %4").arg(numberText(point.x()), m_xName, numberText(point.y()), m_yName);
}

QString LinePlot::textOf(const PlotLine& line) const
{
    const QString text = line.points.size() == 1
        ? textOf(line.points.front())
        : tr("From %1 to %2").arg(textOf(line.points.front()), textOf(line.points.back()));
    return line.name.isEmpty() ? text : line.name + QStringLiteral(": ") + text;
}

QString LinePlot::summary() const
{
    QStringList texts;
    for (const PlotLine& line : m_lines)
        if (!line.points.empty())
            texts << textOf(line);
    return texts.isEmpty() ? m_emptyText : texts.join(QStringLiteral("; "));
}

int LinePlot::fieldHeight() const
{
    return scaled(kHeight) + legendHeight();
}

/// A name below the other, as any of them may be long.
int LinePlot::legendHeight() const
{
    const auto names = std::ranges::count_if(m_lines, [](const PlotLine& line) { return !line.name.isEmpty(); });
    return names == 0 ? 0 : static_cast<int>(names) * fontMetrics().height() + scaled(token::kTight);
}

LinePlot::Span LinePlot::across() const
{
    Span span{points().front().x(), m_end.value_or(points().back().x())};
    for (const PlotLine& line : m_lines)
        if (!line.points.empty())
            span = {std::min(span.low, line.points.front().x()), std::max(span.high, line.points.back().x())};
    if (m_end)
        span.low = std::min(span.low, 0.0);
    return {span.low, std::max(span.high, span.low + 1e-9)};
}

LinePlot::Span LinePlot::along() const
{
    Span span{points().front().y(), points().front().y()};
    for (const PlotLine& line : m_lines)
        for (const QPointF& point : line.points)
            span = {std::min(span.low, point.y()), std::max(span.high, point.y())};
    if (m_floor == PlotFloor::Zero)
        return {0.0, span.high > 0.0 ? span.high : 1.0};
    const double room = std::max(kRoom * (span.high - span.low), 1e-3);
    return {span.low - room, span.high + room};
}

LinePlot::Graph LinePlot::graph(const QRectF& field) const
{
    const double line = fontMetrics().height();
    const Span numbers = along();
    const int widest = std::max(fontMetrics().horizontalAdvance(numberText(numbers.low)),
        fontMetrics().horizontalAdvance(numberText(numbers.high)));
    const double edge = scaled(kPoint);
    const QRectF place = field.adjusted(widest + scaled(token::kSmall), legendHeight() + line + scaled(token::kSmall),
        -edge, -line - scaled(token::kTight));
    return {place, across(), numbers};
}

QPointF LinePlot::Graph::at(QPointF point) const
{
    return {place.left() + place.width() * (point.x() - x.low) / (x.high - x.low),
        place.bottom() - place.height() * (point.y() - y.low) / (y.high - y.low)};
}

QPen LinePlot::penOf(std::size_t line) const
{
    const QColor colour = palette().color(line == 0 ? QPalette::Highlight : QPalette::Text);
    return {colour, static_cast<double>(scaled(kLineWidth)), line == 0 ? Qt::SolidLine : Qt::DashLine};
}

void LinePlot::paintField(QPainter& painter, const QRectF& field) const
{
    if (isEmpty()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(field, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_emptyText);
        return;
    }
    const Graph graph = this->graph(field);
    paintLegend(painter, field);
    paintAxes(painter, field, graph);
    if (m_mark && *m_mark >= graph.x.low && *m_mark <= graph.x.high) {
        const double at = graph.at({*m_mark, 0.0}).x();
        painter.setPen(QPen(palette().color(QPalette::Text), 1.0, Qt::DashLine));
        painter.drawLine(QPointF(at, graph.place.top()), QPointF(at, graph.place.bottom()));
    }
    for (std::size_t line = 0; line < m_lines.size(); ++line)
        if (!m_lines[line].points.empty())
            paintLine(painter, graph, line);
}

void LinePlot::paintLegend(QPainter& painter, const QRectF& field) const
{
    const double height = painter.fontMetrics().height();
    double top = field.top();
    for (std::size_t line = 0; line < m_lines.size(); ++line) {
        if (m_lines[line].name.isEmpty())
            continue;
        const double middle = top + height / 2.0;
        const double end = field.left() + scaled(kSample);
        painter.setPen(penOf(line));
        painter.drawLine(QPointF(field.left(), middle), QPointF(end, middle));
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(QRectF(end + scaled(token::kTight), top, field.right() - end, height),
            Qt::AlignLeft | Qt::AlignVCenter, m_lines[line].name);
        top += height;
    }
}

void LinePlot::paintAxes(QPainter& painter, const QRectF& field, const Graph& graph) const
{
    const double line = painter.fontMetrics().height();
    const QRectF& place = graph.place;
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const double above = place.top() - line - scaled(token::kSmall);
    painter.drawText(QRectF(field.left(), above, field.width(), line), Qt::AlignLeft, m_yName);
    const QRectF left(field.left(), 0.0, place.left() - scaled(token::kTight) - field.left(), line);
    painter.drawText(left.translated(0.0, place.top() - line / 4.0), Qt::AlignRight, numberText(graph.y.high));
    painter.drawText(left.translated(0.0, place.bottom() - line * 3.0 / 4.0), Qt::AlignRight, numberText(graph.y.low));
    const QRectF below(place.left(), place.bottom() + scaled(token::kTight), place.width(), line);
    painter.drawText(below, Qt::AlignLeft, numberText(graph.x.low));
    painter.drawText(below, Qt::AlignHCenter, m_xName);
    painter.drawText(below, Qt::AlignRight, numberText(graph.x.high));
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(place.bottomLeft(), place.bottomRight());
    painter.drawLine(place.topLeft(), place.bottomLeft());
}

void LinePlot::paintLine(QPainter& painter, const Graph& graph, std::size_t line) const
{
    const auto& points = m_lines[line].points;
    QPainterPath path(graph.at(points.front()));
    for (const QPointF& point : points)
        path.lineTo(graph.at(point));
    QPen pen = penOf(line);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    if (points.size() > kMostPoints)
        return;
    pen.setStyle(Qt::SolidLine);
    painter.setPen(pen);
    painter.setBrush(line == 0 ? pen.color() : palette().color(QPalette::Base));
    for (const QPointF& point : points)
        painter.drawEllipse(graph.at(point), scaled(kPoint), scaled(kPoint));
}

QString LinePlot::textAt(QPointF place, const QRectF& field) const
{
    if (isEmpty())
        return {};
    const Graph graph = this->graph(field);
    QStringList texts;
    for (const PlotLine& line : m_lines) {
        if (line.points.empty())
            continue;
        const auto nearest = std::ranges::min_element(
            line.points, {}, [&](const QPointF& point) { return std::abs(graph.at(point).x() - place.x()); });
        texts << (line.name.isEmpty() ? QString() : line.name + QStringLiteral(": ")) + textOf(*nearest);
    }
    return texts.join(QLatin1Char('\n'));
}

} // namespace inventio::ui
