#pragma once

#include <optional>
#include <vector>

#include "ui/plots/plot.h"

namespace inventio::ui {

/// A line over steps, from left to right, with its numbers at both axes. [GUI]
class LinePlot : public Plot {
    Q_OBJECT
public:
    using Plot::Plot;

    /// Points by rising x. What the axes count is said in a word each: "edits made".
    void setLine(std::vector<QPointF> points, const QString& xName, const QString& yName);
    /// A place on the line that is looked at; nullopt: none.
    void setMark(std::optional<double> x);
    void setEmptyText(const QString& text);
    const std::vector<QPointF>& points() const { return m_points; }

    PlotTable table() const override;
    QString summary() const override;

protected:
    void paintField(QPainter& painter, const QRectF& field) const override;
    int fieldHeight() const override;
    QString textAt(QPointF place, const QRectF& field) const override;

private:
    QRectF graph(const QRectF& field) const;
    double highest() const;
    QPointF placeOf(QPointF point, const QRectF& graph) const;
    QString textOf(QPointF point) const;

    std::vector<QPointF> m_points;
    QString m_xName;
    QString m_yName;
    QString m_emptyText;
    std::optional<double> m_mark;
};

} // namespace inventio::ui
