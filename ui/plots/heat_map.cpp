#include "ui/plots/heat_map.h"

#include <algorithm>
#include <cmath>

#include <QImage>
#include <QLocale>
#include <QPainter>

#include "ui/theme/contrast.h"
#include "ui/theme/interface_scaler.h"

namespace inventio::ui {

namespace {

constexpr int kRowHeight = 4;
constexpr int kDigits = 6; ///< in tables

} // namespace

void HeatMap::setCells(HeatCells cells, NameOf columnName, NameOf rowName)
{
    m_cells = std::move(cells);
    m_columnName = std::move(columnName);
    m_rowName = std::move(rowName);
    follow();
}

void HeatMap::setLines(std::vector<int> columns)
{
    m_lines = std::move(columns);
    update();
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
    return std::max(1, m_cells.rows) * scaled(kRowHeight);
}

void HeatMap::paintField(QPainter& painter, const QRectF& field) const
{
    if (m_cells.values.empty()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(field, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_emptyText);
        return;
    }
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
    painter.drawImage(field, image);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(palette().color(QPalette::Mid));
    for (const int column : m_lines) {
        const double x = field.left() + field.width() * column / m_cells.columns;
        painter.drawLine(QPointF(x, field.top()), QPointF(x, field.bottom()));
    }
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(field);
}

QString HeatMap::textAt(QPointF place, const QRectF& field) const
{
    if (m_cells.values.empty())
        return {};
    const int column = static_cast<int>((place.x() - field.left()) / field.width() * m_cells.columns);
    const int row = static_cast<int>((field.bottom() - place.y()) / field.height() * m_cells.rows);
    return textOf(std::clamp(column, 0, m_cells.columns - 1), std::clamp(row, 0, m_cells.rows - 1));
}

} // namespace inventio::ui
