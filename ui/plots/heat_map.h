#pragma once

#include <functional>
#include <vector>

#include "ui/plots/plot.h"

namespace inventio::ui {

/// Numbers by column and row, the lowest row first as pitches have it.
struct HeatCells {
    int columns = 0;
    int rows = 0;
    std::vector<float> values; ///< [columns, rows]
    float low = 0.0F;          ///< what has the colour of the ground
    float high = 1.0F;         ///< what has the strongest colour

    float at(int column, int row) const { return values[static_cast<std::size_t>(column * rows + row)]; }
};

/// A word beside an axis, where a column or row begins.
struct AxisMark {
    int at = 0; ///< the column or row
    QString text;
};

/// What the axes and the colours stand for, in a word each: "bar", "pitch", "probability".
struct HeatAxes {
    QString columns;
    QString rows;
    QString values;                      ///< or their unit
    std::vector<AxisMark> columnMarks{}; ///< by rising columns; a thin line goes up from each
    std::vector<AxisMark> rowMarks{};    ///< by rising rows
};

/// A picture of cells, the stronger coloured the higher their number: time to the right, pitch upwards, and the scale of the
/// colours at the right. [GUI]
class HeatMap : public Plot {
    Q_OBJECT
public:
    using Plot::Plot;
    using NameOf = std::function<QString(int)>;

    /// Columns and rows are named for tool tips, tables and screen readers.
    void setCells(HeatCells cells, NameOf columnName, NameOf rowName);
    void setAxes(HeatAxes axes);
    void setEmptyText(const QString& text);
    const HeatCells& cells() const { return m_cells; }
    const HeatAxes& axes() const { return m_axes; }

    PlotTable table() const override; ///< one row for each cell
    QString summary() const override; ///< the highest, and where

protected:
    void paintField(QPainter& painter, const QRectF& field) const override;
    int fieldHeight() const override;
    QString textAt(QPointF place, const QRectF& field) const override;

private:
    QString textOf(int column, int row) const;
    QRectF map(const QRectF& field) const;
    void paintCells(QPainter& painter, const QRectF& map) const;
    void paintColumns(QPainter& painter, const QRectF& map) const;
    void paintRows(QPainter& painter, const QRectF& field, const QRectF& map) const;
    void paintScale(QPainter& painter, const QRectF& field, const QRectF& map) const;

    HeatCells m_cells;
    NameOf m_columnName;
    NameOf m_rowName;
    HeatAxes m_axes;
    QString m_emptyText;
};

} // namespace inventio::ui
