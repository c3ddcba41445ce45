#include "ui/plots/heat_map.h"

#include <algorithm>
#include <cmath>

#include <QImage>
#include <QLinearGradient>
#include <QLocale>
#include <QPainter>

#include "ui/theme/contrast.h"
#include "ui/theme/interface_scaler.h"
#include "ui/theme/tokens.h"

namespace inventio::ui {

namespace {

constexpr int kRowHeight = 4;
constexpr int kScale = 12;    ///< width of the scale of colours
constexpr int kLineCount = 3; ///< of words: above, and two below
constexpr int kDigits = 6;    ///< in tables

QString limitText(float value)
{
    const bool isWhole = value == std::round(value);
    return QLocale().toString(static_cast<double>(value), 'f', isWhole ? 0 : 2);
}

double widest(const QFontMetrics& metrics, const std::vector<AxisMark>& marks)
{
    int widest = 0;
    for (const AxisMark& mark : marks)
        widest = std::max(widest, metrics.horizontalAdvance(mark.text));
    return widest;
}

} // namespace

void HeatMap::setCells(HeatCells cells, NameOf columnName, NameOf rowName)
{
    m_cells = std::move(cells);
    m_columnName = std::move(columnName);
    m_rowName = std::move(rowName);
    follow();
}

void HeatMap::setAxes(HeatAxes axes)
{
    m_axes = std::move(axes);
    follow();
}

void HeatMap::setEmptyText(const QString& text)
{
    m_emptyText = text;
    follow();
}

PlotTable HeatMap::table() const
{
    PlotTable table{{QStringLiteral("column"), QStringLiteral("row"), QStringLiteral("value")}, {}};
    for (int column = 0; column < m_cells.columns; ++column)
        for (int row = 0; row < m_cells.rows; ++row)
            table.rows.push_back({m_columnName(column), m_rowName(row),
                QString::number(static_cast<double>(m_cells.at(column, row)), 'f', kDigits)});
    return table;
}

QString HeatMap::textOf(int column, int row) const
{
    const auto value = static_cast<double>(m_cells.at(column, row));
    return tr("%1, %2: %3").arg(m_columnName(column), m_rowName(row), QLocale().toString(value, 'f', 2));
}

QString HeatMap::summary() const
{
    if (m_cells.values.empty())
        return m_emptyText;
    const auto highest = std::ranges::max_element(m_cells.values);
    const auto index = static_cast<int>(highest - m_cells.values.begin());
    return tr("Highest at %1").arg(textOf(index / m_cells.rows, index % m_cells.rows));
}

int HeatMap::fieldHeight() const
{
    return std::max(1, m_cells.rows) * scaled(kRowHeight)
        + kLineCount * (fontMetrics().height() + scaled(token::kTight));
}

QRectF HeatMap::map(const QRectF& field) const
{
    const QFontMetrics metrics = fontMetrics();
    const double line = metrics.height() + scaled(token::kTight);
    const double left = widest(metrics, m_axes.rowMarks) + scaled(token::kTight);
    const int numbers = std::max(
        metrics.horizontalAdvance(limitText(m_cells.low)), metrics.horizontalAdvance(limitText(m_cells.high)));
    const double right = numbers + scaled(kScale) + scaled(token::kTight) + scaled(token::kSmall);
    return field.adjusted(left, line, -right, -(kLineCount - 1) * line);
}

void HeatMap::paintField(QPainter& painter, const QRectF& field) const
{
    if (m_cells.values.empty()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(field, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_emptyText);
        return;
    }
    const QRectF map = this->map(field);
    paintCells(painter, map);
    paintColumns(painter, map);
    paintRows(painter, field, map);
    paintScale(painter, field, map);
}

void HeatMap::paintCells(QPainter& painter, const QRectF& map) const
{
    const QColor ground = palette().color(QPalette::Base);
    const QColor strong = palette().color(QPalette::Highlight);
    const double width = m_cells.high - m_cells.low;
    QImage image(m_cells.columns, m_cells.rows, QImage::Format_RGB32);
    for (int column = 0; column < m_cells.columns; ++column)
        for (int row = 0; row < m_cells.rows; ++row) {
            const double share = (m_cells.at(column, row) - m_cells.low) / width;
            image.setPixelColor(column, m_cells.rows - 1 - row, mixed(ground, strong, std::clamp(share, 0.0, 1.0)));
        }
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(map, image);
}

/// A mark without room behind the one before it stays a line.
void HeatMap::paintColumns(QPainter& painter, const QRectF& map) const
{
    const double line = painter.fontMetrics().height();
    const double top = map.bottom() + scaled(token::kTight);
    double free = map.left();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const AxisMark& mark : m_axes.columnMarks) {
        const double x = map.left() + map.width() * mark.at / m_cells.columns;
        painter.setPen(palette().color(QPalette::Mid));
        painter.drawLine(QPointF(x, map.top()), QPointF(x, map.bottom()));
        const double width = painter.fontMetrics().horizontalAdvance(mark.text);
        if (x < free || x + width > map.right())
            continue;
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(QRectF(x, top, width, line), Qt::AlignLeft | Qt::TextDontClip, mark.text);
        free = x + width + scaled(token::kTight);
    }
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(map);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(QRectF(map.left(), top + line, map.width(), line), Qt::AlignHCenter, m_axes.columns);
}

void HeatMap::paintRows(QPainter& painter, const QRectF& field, const QRectF& map) const
{
    const double line = painter.fontMetrics().height();
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(QRectF(field.left(), field.top(), map.width(), line), Qt::AlignLeft, m_axes.rows);
    for (const AxisMark& mark : m_axes.rowMarks) {
        const double middle = map.bottom() - map.height() * (mark.at + 0.5) / m_cells.rows;
        const QRectF place(field.left(), middle - line / 2.0, map.left() - scaled(token::kTight) - field.left(), line);
        painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, mark.text);
    }
}

void HeatMap::paintScale(QPainter& painter, const QRectF& field, const QRectF& map) const
{
    const double line = painter.fontMetrics().height();
    const QRectF scale(map.right() + scaled(token::kSmall), map.top(), scaled(kScale), map.height());
    QLinearGradient colours(scale.bottomLeft(), scale.topLeft());
    colours.setColorAt(0.0, palette().color(QPalette::Base));
    colours.setColorAt(1.0, palette().color(QPalette::Highlight));
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(colours);
    painter.drawRect(scale);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const double left = scale.right() + scaled(token::kTight);
    const QRectF number(left, scale.top(), field.right() - left, line);
    painter.drawText(number, Qt::AlignLeft | Qt::TextDontClip, limitText(m_cells.high));
    painter.drawText(
        number.translated(0.0, scale.height() - line), Qt::AlignLeft | Qt::TextDontClip, limitText(m_cells.low));
    painter.drawText(QRectF(field.left(), field.top(), field.width(), line), Qt::AlignRight, m_axes.values);
}

QString HeatMap::textAt(QPointF place, const QRectF& field) const
{
    if (m_cells.values.empty())
        return {};
    const QRectF map = this->map(field);
    if (!map.contains(place))
        return {};
    const int column = static_cast<int>((place.x() - map.left()) / map.width() * m_cells.columns);
    const int row = static_cast<int>((map.bottom() - place.y()) / map.height() * m_cells.rows);
    return textOf(std::clamp(column, 0, m_cells.columns - 1), std::clamp(row, 0, m_cells.rows - 1));
}

} // namespace inventio::ui
